package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** This decision is one of HR, or of somebody else. */
final class NotYoursToDecide extends Refusal {
  NotYoursToDecide() {
    super(Kind.FORBIDDEN, "leave-decision-not-yours");
  }
}
