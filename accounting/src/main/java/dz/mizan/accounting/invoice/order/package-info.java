/**
 * Orders of inventory that are to be invoiced, and refunds that are to be credited: drafts, which
 * somebody issues.
 *
 * <p>Events in: {@code dz.mizan.inventory.order.completed.v1}, {@code order.refunded.v1}.
 * Invariants, in SQL too: one invoice per order, one credit note per refund. A refund waits until
 * the invoice of its order is issued: a draft's lines may still change.
 */
@NullMarked
package dz.mizan.accounting.invoice.order;

import org.jspecify.annotations.NullMarked;
