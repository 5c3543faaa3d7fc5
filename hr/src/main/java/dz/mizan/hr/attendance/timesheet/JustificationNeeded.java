package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/**
 * The month went beyond the limits of the law (law 90-11 arts 26 and 31): the approver says why.
 */
final class JustificationNeeded extends Refusal {
  JustificationNeeded(int breaches) {
    super(Kind.RULE_BROKEN, "justification-needed");
    fact("breaches", breaches);
  }
}
