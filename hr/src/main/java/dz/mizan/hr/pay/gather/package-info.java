/**
 * Collects what payslips come from, for some hundred employees at a time, with one statement for
 * each kind of fact: salaries, structures, values, elements, leave, timesheets, debts, earlier
 * payslips.
 */
@NullMarked
package dz.mizan.hr.pay.gather;

import org.jspecify.annotations.NullMarked;
