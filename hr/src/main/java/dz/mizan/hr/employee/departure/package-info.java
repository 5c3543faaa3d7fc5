/**
 * How somebody leaves the company for a while or for good, and comes back.
 *
 * <p>Who leaves works until his last day; the daily job lets him go on the day after. His
 * assignment and his contract end with that day, what was dated for later falls away, and who
 * reported to him reports to his successor or else to his manager. Seniority counts from the day of
 * the last hiring.
 *
 * <p>Events out: {@code employee.suspended.v1}, {@code employee.left.v1}; {@code employee.hired.v1}
 * of somebody hired again, and {@code employee.changed.v1} of who comes back, and of a last day
 * that is to come.
 */
@NullMarked
package dz.mizan.hr.employee.departure;

import org.jspecify.annotations.NullMarked;
