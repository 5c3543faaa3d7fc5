@NullMarked
package dz.mizan.hr.position;

import org.jspecify.annotations.NullMarked;
