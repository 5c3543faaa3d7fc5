@NullMarked
package dz.mizan.hr.attendance.report;

import org.jspecify.annotations.NullMarked;
