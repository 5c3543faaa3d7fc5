package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a count in this state. */
final class WrongCountStatus extends Refusal {
  WrongCountStatus(CountStatus status) {
    super(Kind.CONFLICT, "wrong-count-status");
    fact("countStatus", status.name());
  }
}
