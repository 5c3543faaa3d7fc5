package dz.mizan.accounting.credit.plan;

import dz.mizan.common.problem.Refusal;

/** The plan has ended. */
final class WrongPlanStatus extends Refusal {
  WrongPlanStatus(PlanStatus status) {
    super(Kind.CONFLICT, "wrong-plan-status");
    fact("planStatus", status.name());
  }
}
