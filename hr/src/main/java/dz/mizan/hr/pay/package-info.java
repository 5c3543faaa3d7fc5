/**
 * Payroll: runs and their payslips. How they come about is in the packages below: {@code rule}
 * (what the law says, with dates and sources), {@code formula} (the language of components), {@code
 * component} (what a salary is made of), {@code element} (what changes each month, advances,
 * garnishments) and {@code run} (calculation, approval, the entry for the books).
 *
 * <p>A payslip is stored encrypted (AES-256-GCM, its row as the place). Up to its run's approval it
 * may be calculated anew; then it is frozen, in SQL too, and a correction is a run of back pay. Its
 * totals are sums of its lines, and the lines of its run's entry are sums of its payslips, to the
 * centime.
 *
 * <p>Event out: {@code payroll.approved.v1}.
 */
@NullMarked
package dz.mizan.hr.pay;

import org.jspecify.annotations.NullMarked;
