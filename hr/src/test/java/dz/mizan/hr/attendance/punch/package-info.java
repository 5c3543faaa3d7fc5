@NullMarked
package dz.mizan.hr.attendance.punch;

import org.jspecify.annotations.NullMarked;
