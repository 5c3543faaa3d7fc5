/**
 * Requests for leave: written, submitted, decided by a manager (or his delegate) and where the type
 * wants it by HR, cancelled, broken off by sickness.
 *
 * <p>Invariants, held in SQL: submitted and approved leave of a person does not overlap (exclusion
 * constraint over halves of days); it lies within the employment; days are taken from the balance
 * when a request is submitted and given back when it is not taken after all; what is once in a
 * career is had once. {@code leave_day} has the days of approved leave, for payroll and attendance,
 * and does not change in a month whose timesheet is approved.
 *
 * <p>Sickness within other leave: reported by the employee it is a request that overlaps, and
 * breaks the other off when it is approved; by who manages him, at once.
 *
 * <p>Events out, subject the request: {@code leave.requested.v1}, {@code leave.approved.v1}, {@code
 * leave.rejected.v1}, {@code leave.cancelled.v1}, {@code leave.interrupted.v1}. None says which
 * kind of leave it is: that can tell of somebody's health.
 */
@NullMarked
package dz.mizan.hr.leave.request;

import org.jspecify.annotations.NullMarked;
