@NullMarked
package dz.mizan.hr.attendance.work;

import org.jspecify.annotations.NullMarked;
