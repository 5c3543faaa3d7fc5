@NullMarked
package dz.mizan.hr.employee.search;

import org.jspecify.annotations.NullMarked;
