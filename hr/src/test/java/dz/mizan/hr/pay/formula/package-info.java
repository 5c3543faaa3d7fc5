/** Pure parts of payroll. */
@NullUnmarked
package dz.mizan.hr.pay.formula;

import org.jspecify.annotations.NullUnmarked;
