@NullMarked
package dz.mizan.hr.leave;

import org.jspecify.annotations.NullMarked;
