/**
 * Performance reviews. {@code setup}: rating scales and templates of sections. {@code cycle}: who
 * is reviewed for which days and until when, results, reminders. {@code form}: goals, what the
 * employee himself, his manager and his peers write, calibration, sharing and signing.
 *
 * <p>Invariants: nothing that others wrote about an employee is shown to him before it is shared,
 * and then without his peers' names, and only if they are enough; peers see what they wrote and
 * nothing else; a manager sees his tree, HR everybody but themselves. What is not submitted is seen
 * by its writer alone. Weights sum to 100 and ratings are of the scale; the database holds both.
 * The audit has who did what and no rating and no comment: its readers are others.
 *
 * <p>Events out: {@code review.shared.v1}, {@code review.signed-off.v1}, {@code
 * review-part.due.v1}.
 */
@NullMarked
package dz.mizan.hr.review;

import org.jspecify.annotations.NullMarked;
