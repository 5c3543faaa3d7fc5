@NullMarked
package dz.mizan.hr.employee.assignment;

import org.jspecify.annotations.NullMarked;
