/**
 * All that belongs to a company, at once: taken along by it, and erased (ADR 18).
 *
 * <p>Events in: {@code dz.mizan.auth.company.erasure-requested.v1}, which leaves a tombstone. Some
 * seconds later, when requests that had begun are over, a job deletes every row of the company.
 * Events out: {@code company.erased.v1}, with how many rows of which table were deleted. From the
 * tombstone on nothing is written in the company any more, whatever event comes late.
 */
@NullMarked
package dz.mizan.common.companydata;

import org.jspecify.annotations.NullMarked;
