package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** A peer is neither the employee nor his manager, and works for the company. */
public final class InvalidPeer extends Refusal {
  public InvalidPeer() {
    super(Kind.RULE_BROKEN, "invalid-peer");
    violation("employeeId", "neither the employee nor his reviewer, and at work");
  }
}
