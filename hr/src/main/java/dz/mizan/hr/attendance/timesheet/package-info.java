/**
 * Months of employees: computed from punches and plans as often as wanted, submitted, approved by
 * who stands above or by HR, reopened until payroll took them; and rest in exchange for work on
 * days of rest.
 *
 * <p>What is approved is what was computed last: if punches, leave or schedules changed since, the
 * approval is refused. Work beyond the limits of the law is paid all the same, but the approver
 * says why. Nobody approves his own month.
 *
 * <p>Payroll reads {@code timesheet} and {@code timesheet_overtime}; {@link
 * dz.mizan.hr.attendance.timesheet.TimesheetsForPay} is its door.
 */
@NullMarked
package dz.mizan.hr.attendance.timesheet;

import org.jspecify.annotations.NullMarked;
