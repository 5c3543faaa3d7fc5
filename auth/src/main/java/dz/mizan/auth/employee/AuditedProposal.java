package dz.mizan.auth.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a proposal: no name. */
@RegisterForReflection
record AuditedProposal(UUID employeeId, ProposalStatus status, @Nullable UUID userId) {
  static AuditedProposal of(ProposalView view) {
    return new AuditedProposal(view.employeeId(), view.status(), view.userId());
  }
}
