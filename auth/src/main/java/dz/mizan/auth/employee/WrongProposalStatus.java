package dz.mizan.auth.employee;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a proposal in this state. */
final class WrongProposalStatus extends Refusal {
  WrongProposalStatus(ProposalStatus status) {
    super(Kind.CONFLICT, "wrong-proposal-status");
    fact("proposalStatus", status.name());
  }
}
