package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** The order is in no status from which it may become that. */
final class PurchaseOrderTransition extends Refusal {
  PurchaseOrderTransition(PurchaseOrderStatus from, PurchaseOrderStatus to) {
    super(Kind.CONFLICT, "illegal-transition");
    fact("from", from.name());
    fact("to", to.name());
  }
}
