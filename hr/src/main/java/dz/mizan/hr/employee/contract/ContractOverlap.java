package dz.mizan.hr.employee.contract;

import dz.mizan.common.problem.Refusal;

/** On some of these days the employee has another contract. */
final class ContractOverlap extends Refusal {
  ContractOverlap() {
    super(Kind.CONFLICT, "work-contract-overlap");
    violation("startsOn", "another contract holds on some of these days");
  }
}
