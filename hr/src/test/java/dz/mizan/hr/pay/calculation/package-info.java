/** Payslips, worked out without a database. */
@NullUnmarked
package dz.mizan.hr.pay.calculation;

import org.jspecify.annotations.NullUnmarked;
