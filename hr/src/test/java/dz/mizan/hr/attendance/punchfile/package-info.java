@NullMarked
package dz.mizan.hr.attendance.punchfile;

import org.jspecify.annotations.NullMarked;
