@NullMarked
package dz.mizan.hr.sheet;

import org.jspecify.annotations.NullMarked;
