package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.problem.Refusal;

/** The landed cost is cancelled already. */
final class LandedCostTransition extends Refusal {
  LandedCostTransition() {
    super(Kind.CONFLICT, "illegal-transition");
    fact("from", "CANCELLED");
    fact("to", "CANCELLED");
  }
}
