@NullMarked
package dz.mizan.hr.attendance;

import org.jspecify.annotations.NullMarked;
