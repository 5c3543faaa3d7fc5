package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;

/** The company wants two people: who counted may not approve. */
final class SelfApproval extends Refusal {
  SelfApproval() {
    super(Kind.FORBIDDEN, "self-approval");
  }
}
