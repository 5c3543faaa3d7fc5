@NullMarked
package dz.mizan.hr.paper.register;

import org.jspecify.annotations.NullMarked;
