package dz.mizan.hr.selfservice;

import dz.mizan.common.problem.Refusal;

/** What was asked for does not open any more; the employee has to ask again. */
final class UnreadableWish extends Refusal {
  UnreadableWish() {
    super(Kind.RULE_BROKEN, "change-request-unreadable");
  }
}
