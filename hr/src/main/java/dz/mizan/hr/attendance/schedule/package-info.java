/**
 * Shifts, schedules made of them, and who works by which from when.
 *
 * <p>What a past month was measured by stays: shifts and schedules are never changed but in name;
 * others are made and assigned, and who works by which does not change on days of an approved
 * month. Calendars may: what a reopened month is then measured by, the audit tells. An employee has one schedule a day: the one assigned to him, else
 * that of his contract, else that of his department or the nearest one above, else the company's.
 * Held by the database: no overlap, twelve hours a shift, a day of rest in any seven.
 */
@NullMarked
package dz.mizan.hr.attendance.schedule;

import org.jspecify.annotations.NullMarked;
