@NullMarked
package dz.mizan.hr.employee.personal;

import org.jspecify.annotations.NullMarked;
