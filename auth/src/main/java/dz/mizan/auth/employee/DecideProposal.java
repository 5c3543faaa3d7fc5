package dz.mizan.auth.employee;

import static java.util.Objects.requireNonNull;

import dz.mizan.auth.employee.Proposals.Found;
import dz.mizan.auth.user.EmployeeUsers;
import dz.mizan.auth.user.UserView;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts proposals and dismisses them. Of two who do at once the second finds it decided. */
@ApplicationScoped
class DecideProposal {
  private final Proposals proposals;
  private final EmployeeUsers users;
  private final Audit audit;

  DecideProposal(Proposals proposals, EmployeeUsers users, Audit audit) {
    this.proposals = proposals;
    this.users = users;
    this.audit = audit;
  }

  /**
   * Makes the employee a user.
   *
   * @throws WrongProposalStatus if it is not open
   * @throws OneUserExpected if the request names no user, or two
   */
  Uni<Found> accept(UUID id, AcceptRequest request) {
    if ((request.invitation() == null) == (request.userId() == null)) {
      throw new OneUserExpected();
    }
    return requireOpen(id, ProposalStatus.ACCEPTED)
        .chain(
            found ->
                user(found.view().employeeId(), request)
                    .chain(user -> decide(found, ProposalStatus.ACCEPTED, user.id())));
  }

  private Uni<UserView> user(UUID employeeId, AcceptRequest request) {
    var invitation = request.invitation();
    return invitation == null
        ? users.link(requireNonNull(request.userId()), employeeId)
        : users.invite(invitation, employeeId);
  }

  /**
   * Decides that the employee shall be no user. Hired again, he is proposed again.
   *
   * @throws WrongProposalStatus if it is not open
   */
  Uni<Found> dismiss(UUID id) {
    return requireOpen(id, ProposalStatus.DISMISSED)
        .chain(found -> decide(found, ProposalStatus.DISMISSED, null));
  }

  private Uni<Found> requireOpen(UUID id, ProposalStatus next) {
    return proposals
        .requireLocked(id)
        .invoke(
            found -> {
              var status = found.view().status();
              if (status != ProposalStatus.OPEN || !status.canBecome(next)) {
                throw new WrongProposalStatus(status);
              }
            });
  }

  private Uni<Found> decide(Found before, ProposalStatus status, @Nullable UUID userId) {
    var id = before.view().id();
    return proposals
        .decide(id, status, userId, Caller.require().userId())
        .call(
            after ->
                audit.record(
                    status == ProposalStatus.ACCEPTED
                        ? "user-proposal.accepted"
                        : "user-proposal.dismissed",
                    "user-proposal",
                    id,
                    AuditedProposal.of(before.view()),
                    AuditedProposal.of(after.view())));
  }
}
