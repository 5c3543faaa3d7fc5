@NullMarked
package dz.mizan.hr.employee.user;

import org.jspecify.annotations.NullMarked;
