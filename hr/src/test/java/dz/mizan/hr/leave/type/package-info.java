@NullMarked
package dz.mizan.hr.leave.type;

import org.jspecify.annotations.NullMarked;
