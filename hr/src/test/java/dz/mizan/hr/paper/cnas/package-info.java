@NullMarked
package dz.mizan.hr.paper.cnas;

import org.jspecify.annotations.NullMarked;
