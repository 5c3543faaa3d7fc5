/**
 * Where somebody stands: department, position, manager, salary and share of work, from one day to
 * another, dated in the past or the future.
 *
 * <p>Invariants, held by the database: at most one holds on any day; nobody is above himself on any
 * day, whatever is dated when. What is in force today is copied to the employee, at once or by the
 * daily job. A salary below the SNMG of the day needs a reason, or is refused where the company
 * decided so. Salaries are sealed; they leave through one audited endpoint and the door for
 * payroll.
 *
 * <p>Events out: {@code employee.changed.v1} on the day on which a change comes into force.
 */
@NullMarked
package dz.mizan.hr.employee.assignment;

import org.jspecify.annotations.NullMarked;
