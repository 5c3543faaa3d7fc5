package dz.mizan.hr.paper.transfer;

import dz.mizan.common.problem.Refusal;
import dz.mizan.hr.pay.RunStatus;

/** Nothing is paid of a run that may still change. */
final class RunNotApproved extends Refusal {
  RunNotApproved(RunStatus status) {
    super(Kind.CONFLICT, "payroll-run-not-approved");
    fact("status", status.name());
  }
}
