package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** The order is no draft any more: it does not change. */
final class NotDraft extends Refusal {
  NotDraft(PurchaseOrderStatus status) {
    super(Kind.CONFLICT, "purchase-order-not-draft");
    fact("orderStatus", status.name());
  }
}
