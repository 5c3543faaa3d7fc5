@NullMarked
package dz.mizan.hr.attendance.timesheet;

import org.jspecify.annotations.NullMarked;
