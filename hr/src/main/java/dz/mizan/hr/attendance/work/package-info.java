/**
 * What punches, plans and leave make of a day and of a month: plain rules without a database.
 *
 * <p>Times are those of the clock in Algiers, to the minute: the seconds of a punch do not count. A
 * stay belongs to the day on which its shift begins, so a night shift is one day's work. What is
 * within the tolerance counts as worked. Law 90-11: overtime of at most a fifth of the legal week
 * (art. 31), premium of at least half (art. 32), twelve hours from the first to the last minute of
 * a day (art. 26), night from 21:00 to 05:00 (art. 27), rest in exchange for work on the day of
 * rest or a holiday (arts 35 and 36).
 */
@NullMarked
package dz.mizan.hr.attendance.work;

import org.jspecify.annotations.NullMarked;
