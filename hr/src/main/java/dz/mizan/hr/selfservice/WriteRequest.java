package dz.mizan.hr.selfservice;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.selfservice.ChangeRequests.Found;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an employee does with his own requests. */
@ApplicationScoped
class WriteRequest {
  static final String NAME = "change-request";

  private final Reach reach;
  private final ChangeRequests requests;
  private final Audit audit;

  WriteRequest(Reach reach, ChangeRequests requests, Audit audit) {
    this.reach = reach;
    this.requests = requests;
    this.audit = audit;
  }

  /**
   * @throws UnfitWish if something is missing for the kind, or is not of it
   * @throws RequestOpen if another one of the kind is open
   * @throws ForbiddenException if he works for the company no more
   */
  Uni<Found> draft(ChangeWanted wanted) {
    wanted.wish().requireFits(wanted.kind());
    return worker()
        .chain(employee -> requests.insert(employee, wanted))
        .call(
            made ->
                audit.record(
                    "change-request.drafted", NAME, made.id(), null, made.view().audited()));
  }

  /**
   * @throws WrongRequestStatus if it is no draft any more
   * @throws UnfitWish if it is of another kind now
   */
  Uni<Found> change(UUID id, @Nullable String ifMatch, ChangeWanted wanted) {
    wanted.wish().requireFits(wanted.kind());
    return own(id)
        .invoke(found -> Versions.check(ifMatch, found.version()))
        .chain(
            before -> {
              if (before.view().status() != RequestStatus.DRAFT) {
                throw new WrongRequestStatus(before.view().status());
              }
              if (before.view().kind() != wanted.kind()) {
                throw new UnfitWish("kind", "cannot become another one");
              }
              return requests
                  .update(before, wanted)
                  .call(after -> note("change-request.changed", before, after));
            });
  }

  /**
   * Hands it to HR.
   *
   * @throws ForbiddenException if he works for the company no more
   */
  Uni<Found> submit(UUID id) {
    return worker().chain(() -> move(id, RequestStatus.SUBMITTED, "change-request.submitted"));
  }

  // Who has left goes on reading his own papers, but changes nothing of the company's.
  private Uni<UUID> worker() {
    return reach
        .self()
        .call(
            id ->
                CompanySql.execute("select 1 from employee where id = $1 and status = 'LEFT'", id)
                    .invoke(
                        rows -> {
                          if (rows.size() > 0) {
                            throw new ForbiddenException();
                          }
                        }));
  }

  /** Takes it back, as long as HR has not decided. */
  Uni<Found> cancel(UUID id) {
    return move(id, RequestStatus.CANCELLED, "change-request.cancelled");
  }

  /**
   * @throws dz.mizan.common.web.NotFound if the caller has no such request
   */
  Uni<Found> own(UUID id) {
    return reach.self().chain(employee -> requests.requireOf(employee, id));
  }

  private Uni<Found> move(UUID id, RequestStatus next, String action) {
    return own(id)
        .chain(
            before -> requests.move(before, next, null).call(after -> note(action, before, after)));
  }

  private Uni<Void> note(String action, Found before, Found after) {
    return audit.record(action, NAME, after.id(), before.view().audited(), after.view().audited());
  }
}
