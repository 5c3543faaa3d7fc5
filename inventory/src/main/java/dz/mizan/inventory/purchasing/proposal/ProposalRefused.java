package dz.mizan.inventory.purchasing.proposal;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** A proposal cannot be decided so. */
final class ProposalRefused extends Refusal {
  private ProposalRefused(Kind kind, String code) {
    super(kind, code);
  }

  /** It is decided already. */
  static ProposalRefused decided(Proposal.Status from, Proposal.Status to) {
    var refused = new ProposalRefused(Kind.CONFLICT, "illegal-transition");
    refused.fact("from", from.name());
    refused.fact("to", to.name());
    return refused;
  }

  /** No active supplier had a price for it. */
  static ProposalRefused withoutSupplier(UUID id) {
    var refused = new ProposalRefused(Kind.RULE_BROKEN, "proposal-without-supplier");
    refused.fact("proposalId", id.toString());
    return refused;
  }
}
