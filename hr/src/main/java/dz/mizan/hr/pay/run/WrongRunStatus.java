package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;
import dz.mizan.hr.pay.RunStatus;

/** Not possible in the run's status. What was approved is corrected by a run of back pay. */
final class WrongRunStatus extends Refusal {
  WrongRunStatus(RunStatus status) {
    super(Kind.CONFLICT, "payroll-wrong-status");
    fact("status", status);
  }
}
