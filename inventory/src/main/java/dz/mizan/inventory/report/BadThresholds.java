package dz.mizan.inventory.report;

import dz.mizan.common.problem.Refusal;

/** Class B would end before class A. */
final class BadThresholds extends Refusal {
  BadThresholds() {
    super(Kind.INVALID, "invalid-request");
    violation("b", "must be more than a");
  }
}
