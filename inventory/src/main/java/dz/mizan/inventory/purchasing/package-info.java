/**
 * Purchase orders: what is bought from whom, where to and at which price. {@link
 * dz.mizan.inventory.purchasing.PurchaseOrderStatus} has the legal moves. Lines change in drafts
 * only; a line is never received beyond its quantity and the tolerance of the settings; what an
 * approved order still waits for is {@code incoming} of its levels, until it is received, closed or
 * cancelled. Money: a line's net HT is rounded once, TVA once per rate (algeria.md (e)).
 *
 * <p>Approval: without any limit whoever has the permission approves; once there is one, the
 * highest limit of the caller's roles counts, and a role without limit counts nothing.
 *
 * <p>Below: {@code receipt} (goods come in and go back), {@code landed} (costs of getting them
 * here), {@code proposal} (what should be bought).
 *
 * <p>Events out: {@code purchase-order.approved.v1}, {@code .sent.v1}, {@code .closed.v1}, {@code
 * .cancelled.v1}, and those of receipts; subject the order, sequence its events from 1.
 */
@NullMarked
package dz.mizan.inventory.purchasing;

import org.jspecify.annotations.NullMarked;
