/**
 * Payroll runs: made, calculated as often as wanted, approved once, marked as paid.
 *
 * <p>A calculation goes through the employees by hundreds, each piece one transaction that locks
 * the run's row: so a piece and an approval wait for each other, a piece is done once, and another
 * process goes on where one that died has stopped. A small run is done within the request. While it
 * is calculated a run is a draft, so it cannot be approved. Blocked payslips are listed with their
 * reason; the rest of the run can be approved without them if that is said.
 *
 * <p>Approving gives the run its number, counts what was taken off advances and garnishments, and
 * tells {@code payroll.approved.v1} with the lines of its entry: sums of the payslips, balanced, in
 * SQL too.
 */
@NullMarked
package dz.mizan.hr.pay.run;

import org.jspecify.annotations.NullMarked;
