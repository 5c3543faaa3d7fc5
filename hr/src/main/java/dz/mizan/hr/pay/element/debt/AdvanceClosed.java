package dz.mizan.hr.pay.element.debt;

import dz.mizan.common.problem.Refusal;

/** The advance is cancelled, or given back. */
final class AdvanceClosed extends Refusal {
  AdvanceClosed() {
    super(Kind.CONFLICT, "pay-advance-wrong-status");
  }
}
