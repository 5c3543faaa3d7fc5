/**
 * Attendance at a glance: a day of the people whom a caller may see, measured live, and lateness,
 * absence and overtime by department and month, from the timesheets.
 */
@NullMarked
package dz.mizan.hr.attendance.report;

import org.jspecify.annotations.NullMarked;
