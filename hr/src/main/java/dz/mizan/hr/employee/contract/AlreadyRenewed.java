package dz.mizan.hr.employee.contract;

import dz.mizan.common.problem.Refusal;

/** Another contract continues this one. */
final class AlreadyRenewed extends Refusal {
  AlreadyRenewed() {
    super(Kind.CONFLICT, "work-contract-renewed");
  }
}
