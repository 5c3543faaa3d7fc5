package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** A product of this status does not become that. */
final class IllegalTransition extends Refusal {
  IllegalTransition(ProductStatus from, ProductStatus to) {
    super(Kind.CONFLICT, "illegal-transition");
    fact("from", from.name());
    fact("to", to.name());
  }
}
