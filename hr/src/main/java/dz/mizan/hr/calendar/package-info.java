/**
 * Which days are worked: weekly rest days and the company's own holidays, by site and from a day
 * on, and the legal holidays of Algeria as dated rules.
 *
 * <p>Invariants: of one site one calendar holds on a day (unique by first day); two holidays of the
 * company at one site do not overlap; an Islamic holiday lies on the day of the Umm al-Qura
 * calendar, marked provisional, until the company enters the day that was announced. Each change is
 * noted ({@code calendar_change}, by triggers), so that approved leave across it is counted again.
 */
@NullMarked
package dz.mizan.hr.calendar;

import org.jspecify.annotations.NullMarked;
