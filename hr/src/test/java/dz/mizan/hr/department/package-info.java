@NullMarked
package dz.mizan.hr.department;

import org.jspecify.annotations.NullMarked;
