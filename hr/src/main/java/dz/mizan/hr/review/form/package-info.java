/**
 * One review: goals, what each writes, calibration, sharing and signing.
 *
 * <p>{@link dz.mizan.hr.review.form.ReviewAccess} alone decides who sees what; every read goes
 * through it.
 */
@NullMarked
package dz.mizan.hr.review.form;

import org.jspecify.annotations.NullMarked;
