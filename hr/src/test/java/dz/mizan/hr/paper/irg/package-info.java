@NullMarked
package dz.mizan.hr.paper.irg;

import org.jspecify.annotations.NullMarked;
