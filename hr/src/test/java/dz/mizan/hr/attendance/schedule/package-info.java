@NullMarked
package dz.mizan.hr.attendance.schedule;

import org.jspecify.annotations.NullMarked;
