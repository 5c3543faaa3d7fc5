@NullMarked
package dz.mizan.hr.leave.team;

import org.jspecify.annotations.NullMarked;
