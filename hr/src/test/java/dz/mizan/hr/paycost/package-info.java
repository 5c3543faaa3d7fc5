@NullMarked
package dz.mizan.hr.paycost;

import org.jspecify.annotations.NullMarked;
