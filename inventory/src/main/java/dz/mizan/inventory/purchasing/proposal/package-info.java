/**
 * What should be bought. The job {@code propose-purchases} looks at the levels with a reorder
 * point: where available and incoming together do not exceed it, it proposes to buy up to the
 * maximum (the reorder point if there is none), rounded up to whole units of the supplier and to
 * his minimum. The supplier is the preferred one, else the cheapest per base unit whose minimum is
 * not more than what is needed, else the cheapest.
 *
 * <p>Never two open proposals for a level, which SQL holds too. None while a draft order has the
 * product for that warehouse, or within seven days after somebody dismissed one. What is no longer
 * needed is dismissed by the job. Accepting makes one draft order per supplier and warehouse, once.
 */
@NullMarked
package dz.mizan.inventory.purchasing.proposal;

import org.jspecify.annotations.NullMarked;
