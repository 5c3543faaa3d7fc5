@NullMarked
package dz.mizan.hr.pay.gather;

import org.jspecify.annotations.NullMarked;
