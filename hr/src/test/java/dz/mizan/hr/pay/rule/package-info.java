/** Pure parts of payroll. */
@NullUnmarked
package dz.mizan.hr.pay.rule;

import org.jspecify.annotations.NullUnmarked;
