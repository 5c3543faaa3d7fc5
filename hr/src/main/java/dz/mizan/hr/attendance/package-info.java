/**
 * Attendance: who works by which schedule, who came and went when, and what became of the month.
 *
 * <p>{@code schedule}: shifts, patterns of days, and who works by which from when (no two at once).
 * {@code punch}: terminals, badges, punches (one sent twice counts once), corrections with their
 * reason, and overtime that was ordered. {@code punchfile}: punches from the files of terminals.
 * {@code work}: the rules, without a database. {@code timesheet}: months, from computed to
 * approved, and rest in exchange for work on days of rest. {@code report}: the day and the figures
 * by department.
 *
 * <p>Invariants: nothing of an approved month changes; it is reopened with a reason, unless payroll
 * took it. No premium is below 50 %. Rest taken is never more than earned. Payroll reads the tables
 * {@code timesheet} and {@code timesheet_overtime} (status {@code APPROVED}) and tells of it by
 * {@link dz.mizan.hr.attendance.timesheet.TimesheetsForPay}.
 *
 * <p>Events: none.
 */
@NullMarked
package dz.mizan.hr.attendance;

import org.jspecify.annotations.NullMarked;
