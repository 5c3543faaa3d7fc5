/**
 * Companies: what the administrations know them by, their settings, and whether they are suspended;
 * and the directory of their codes. A code names one company for ever; the directory is the only
 * thing that is known before any company is.
 *
 * <p>Events out: {@code company.changed.v1}, {@code company.suspended.v1}, {@code
 * company.reactivated.v1}.
 */
@NullMarked
package dz.mizan.auth.company;

import org.jspecify.annotations.NullMarked;
