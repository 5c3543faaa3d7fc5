package dz.mizan.hr.employee.contract;

import dz.mizan.common.problem.Refusal;

/** The contract is over, or was cancelled. */
final class WrongContractStatus extends Refusal {
  WrongContractStatus(ContractStatus status) {
    super(Kind.CONFLICT, "wrong-work-contract-status");
    fact("status", status.name());
  }
}
