@NullMarked
package dz.mizan.hr.employee.departure;

import org.jspecify.annotations.NullMarked;
