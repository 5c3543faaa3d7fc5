@NullMarked
package dz.mizan.hr.employee.contract;

import org.jspecify.annotations.NullMarked;
