/**
 * Counts of stock: the yearly inventory that the law requires (Code de commerce, art. 10), and
 * partial ones whenever wanted.
 *
 * <p>A draft says where and what. Opening it keeps what was expected, and either freezes the levels
 * (nothing but the count moves them) or lets goods move on. Then it is counted blind: who counts
 * does not see what is expected. Each record notes what the ledger had at that moment, so that the
 * difference stays true whatever moves before and after.
 *
 * <p>In a pass, each counter's record of a line replaces his former one, or adds to it if he says
 * so, and the line's count is the sum over its counters: teams share the work. A recount opens a
 * new pass of some lines; what it finds stands instead of the passes before. Goods that several
 * teams count of one line while they move make that sum ambiguous: freeze, or use locations.
 *
 * <p>In review the differences show with their value. Approving books them all as COUNT movements,
 * in one transaction, gains before losses (of serial numbers: losses before gains), and lets go of
 * the levels. What nobody counted is left as it is, or taken as nothing: whoever approves says
 * which. The inventory found is kept for the livre d'inventaire.
 *
 * <p>Invariants: a level is in at most one open count; an open count's expectations never change; a
 * count is approved at most once. Lock order: the count; its lines by id, or its levels by product;
 * the warehouse.
 *
 * <p>Events out: {@code count.approved.v1}, and {@code stock.moved.v1} of kind COUNT by the ledger.
 */
@NullMarked
package dz.mizan.inventory.count;

import org.jspecify.annotations.NullMarked;
