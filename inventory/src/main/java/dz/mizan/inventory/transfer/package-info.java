/**
 * Transfers between two warehouses, in two steps.
 *
 * <p>A draft becomes Sent: the goods leave the source at what the ledger says they are worth, and
 * are in transit. Receptions bring them into the destination at exactly that value: a part takes
 * its share, the last one the rest. A transfer of which nothing has arrived can be recalled to its
 * source. What never arrives is given up as lost, with its value, so that nothing stays in transit
 * for ever. Lots keep their numbers and expiry dates.
 *
 * <p>Invariants, held by SQL too: sent = received + returned + lost + in transit, in quantity and
 * in value; no value is in transit without a quantity. Whoever sends needs the source in his scope,
 * whoever receives the destination. Lock order: the transfer, then the levels of both warehouses by
 * product and warehouse.
 *
 * <p>Stock in transit belongs to the company and is in no level: {@code select
 * sum(in_transit_value) from stock_transfer_line where in_transit > 0}.
 *
 * <p>Events out: {@code transfer.sent.v1}, {@code transfer.received.v1}, {@code
 * transfer.shortage-closed.v1}; sequence counts them per transfer. The value also moves in {@code
 * stock.moved.v1} (TRANSFER_OUT, TRANSFER_IN); what was lost moves in no level any more, so its
 * value is in the last event alone.
 */
@NullMarked
package dz.mizan.inventory.transfer;

import org.jspecify.annotations.NullMarked;
