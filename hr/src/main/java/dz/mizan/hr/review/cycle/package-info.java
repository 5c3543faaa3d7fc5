/**
 * Cycles of reviews: for which days, by which template and scale, who is in, until when; the
 * sessions that calibrate, the results, and reminders of what is due.
 */
@NullMarked
package dz.mizan.hr.review.cycle;

import org.jspecify.annotations.NullMarked;
