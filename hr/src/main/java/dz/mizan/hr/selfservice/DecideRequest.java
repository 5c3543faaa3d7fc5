package dz.mizan.hr.selfservice;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.selfservice.ChangeRequests.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What HR does with requests. Of two who decide at once the second finds it decided. */
@ApplicationScoped
class DecideRequest {
  private final ChangeRequests requests;
  private final ApplyWish apply;
  private final Audit audit;

  DecideRequest(ChangeRequests requests, ApplyWish apply, Audit audit) {
    this.requests = requests;
    this.apply = apply;
    this.audit = audit;
  }

  /**
   * The employee's row is locked before the request's.
   *
   * @throws OwnRequest if it is the caller's own
   * @throws WrongRequestStatus if it does not wait; nothing is applied then
   * @throws UnreadableWish if what was asked for does not open; it can be rejected
   */
  Uni<Found> approve(UUID id) {
    return decidable(id, RequestStatus.APPROVED)
        .chain(
            before ->
                apply
                    .handle(before.view().employeeId(), requests.detail(before))
                    .chain(() -> move(before, RequestStatus.APPROVED, null)));
  }

  /**
   * @throws OwnRequest if it is the caller's own
   * @throws WrongRequestStatus if it does not wait
   */
  Uni<Found> reject(UUID id, Rejection rejection) {
    return decidable(id, RequestStatus.REJECTED)
        .chain(before -> move(before, RequestStatus.REJECTED, rejection.reason()));
  }

  /** What is asked for, in clear; the audit notes who saw it. */
  Uni<Found> reveal(UUID id) {
    return inScope(id)
        .call(() -> audit.record("change-request.revealed", WriteRequest.NAME, id, null, null));
  }

  private Uni<Found> inScope(UUID id) {
    return requests
        .require(id)
        .invoke(found -> Departments.requireInScope(found.departmentId()))
        .invoke(
            found -> {
              // A draft is the employee's own affair.
              if (found.view().submittedAt() == null) {
                throw new NotFound("change-request", id);
              }
            });
  }

  private Uni<Found> decidable(UUID id, RequestStatus next) {
    return inScope(id)
        .invoke(
            found -> {
              var user = Caller.require().userId();
              if (user != null && (user.equals(found.userId()) || user.equals(found.createdBy()))) {
                throw new OwnRequest();
              }
              if (!found.view().status().canBecome(next)) {
                throw new WrongRequestStatus(found.view().status());
              }
            });
  }

  private Uni<Found> move(Found before, RequestStatus next, @Nullable String reason) {
    return requests
        .move(before, next, reason)
        .call(
            after ->
                audit.record(
                    next == RequestStatus.APPROVED
                        ? "change-request.approved"
                        : "change-request.rejected",
                    WriteRequest.NAME,
                    after.id(),
                    before.view().audited(),
                    after.view().audited()));
  }
}
