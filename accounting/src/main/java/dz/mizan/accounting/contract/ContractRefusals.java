package dz.mizan.accounting.contract;

import dz.mizan.common.problem.Refusal;

/** Why a contract is not written or moved. */
final class ContractRefusals {
  private ContractRefusals() {}

  /** What was asked for cannot be done to a contract in this state. */
  static final class WrongStatus extends Refusal {
    WrongStatus(ContractStatus status) {
      super(Kind.CONFLICT, "wrong-contract-status");
      fact("contractStatus", status.name());
    }
  }

  /** It is too late to keep the contract from going on for another term. */
  static final class NoticeTooLate extends Refusal {
    NoticeTooLate(String lastDay) {
      super(Kind.RULE_BROKEN, "notice-too-late");
      fact("lastDay", lastDay);
    }
  }
}
