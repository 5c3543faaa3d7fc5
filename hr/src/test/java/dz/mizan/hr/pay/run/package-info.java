/** Payroll runs over REST, with a real database and broker. */
@NullMarked
package dz.mizan.hr.pay.run;

import org.jspecify.annotations.NullMarked;
