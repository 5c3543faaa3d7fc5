@NullMarked
package dz.mizan.hr.employee;

import org.jspecify.annotations.NullMarked;
