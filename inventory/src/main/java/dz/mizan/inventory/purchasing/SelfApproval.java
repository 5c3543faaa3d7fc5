package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** The company's settings want somebody else to approve than who wrote the order. */
final class SelfApproval extends Refusal {
  SelfApproval() {
    super(Kind.FORBIDDEN, "order-self-approval");
  }
}
