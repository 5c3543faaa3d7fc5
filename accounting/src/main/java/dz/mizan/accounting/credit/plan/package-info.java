/**
 * Payment plans: what is open of a customer, to be paid in instalments ({@code EC-2026-000001}).
 *
 * <p>What was paid of a plan is what its items have been settled by since, applied to the
 * instalments in their order. A plan is ACTIVE until all is paid (KEPT), an instalment is late
 * beyond the days of grace (BROKEN) or somebody ends it (CANCELLED); a job follows it up. What is
 * in an active plan is not reminded of.
 *
 * <p>Invariants: items, instalments and total are the same amount (checked at commit); an open item
 * is in one active plan.
 */
@NullMarked
package dz.mizan.accounting.credit.plan;

import org.jspecify.annotations.NullMarked;
