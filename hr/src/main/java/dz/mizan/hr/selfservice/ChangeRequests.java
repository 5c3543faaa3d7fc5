package dz.mizan.hr.selfservice;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The change requests of the running transaction's company. */
@ApplicationScoped
class ChangeRequests {
  private static final String SELECT =
      """
      select r.*, e.department_id, e.user_id from change_request r
        join employee e on e.company_id = r.company_id and e.id = r.employee_id
      """;
  private static final String PAGE =
      SELECT
          + """
          where ($1::uuid is null or r.id > $1)
            and ($2::uuid[] is null or e.department_id = any ($2))
            and ($3::uuid is null or r.employee_id = $3) and ($4::text is null or r.status = $4)
            and ($5::text is null or r.kind = $5) and ($7::boolean or r.submitted_at is not null)
          order by r.id limit $6
          """;
  // Whoever comes second finds it moved.
  private static final String MOVE =
      """
      update change_request set version = version + 1, status = $3, reason = $4,
        submitted_at = case when $3 = 'SUBMITTED' then now() else submitted_at end,
        decided_at = case when $3 in ('APPROVED', 'REJECTED') then now() end,
        decided_by = case when $3 in ('APPROVED', 'REJECTED') then $5::uuid end
      where id = $1 and version = $2
      """;

  private final SealedWishes sealed;

  ChangeRequests(SealedWishes sealed) {
    this.sealed = sealed;
  }

  /**
   * A request as it was read.
   *
   * @param departmentId of the employee
   * @param userId by which the employee logs in
   * @param createdBy the user who asked
   */
  record Found(
      RequestView view,
      long version,
      String content,
      UUID departmentId,
      @Nullable UUID userId,
      UUID createdBy) {

    static Found of(Row row) {
      return new Found(
          RequestView.of(row),
          row.getLong("version"),
          row.getString("content"),
          row.getUUID("department_id"),
          row.getUUID("user_id"),
          row.getUUID("created_by"));
    }

    UUID id() {
      return view.id();
    }
  }

  /**
   * What a list is restricted to; nulls restrict nothing.
   *
   * @param drafts also what was never submitted
   */
  record Filter(
      UUID @Nullable [] departments,
      @Nullable UUID employeeId,
      @Nullable String status,
      @Nullable String kind,
      boolean drafts) {}

  /**
   * @throws NotFound if the company has no such request
   */
  Uni<Found> require(UUID id) {
    return CompanySql.execute(SELECT + " where r.id = $1", id).map(rows -> found(rows, id));
  }

  /**
   * @throws NotFound if that employee has no such request
   */
  Uni<Found> requireOf(UUID employeeId, UUID id) {
    return CompanySql.execute(SELECT + " where r.id = $1 and r.employee_id = $2", id, employeeId)
        .map(rows -> found(rows, id));
  }

  private static Found found(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("change-request", id);
    }
    return Found.of(rows.iterator().next());
  }

  RequestDetail detail(Found found) {
    return new RequestDetail(found.view(), sealed.open(found.id(), found.content()));
  }

  /** By id. */
  Uni<Page<RequestView>> page(PageRequest request, Filter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.departments(),
            filter.employeeId(),
            filter.status(),
            filter.kind(),
            request.limitAndOne(),
            filter.drafts())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(RequestView::of).toList())
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  /**
   * @throws RequestOpen if another one of the kind is open
   */
  Uni<Found> insert(UUID employeeId, ChangeWanted wanted) {
    var id = Ids.next();
    return CompanySql.execute(
            "insert into change_request (id, employee_id, kind, content, note, created_by)"
                + " values ($1, $2, $3, $4, $5, $6)",
            id,
            employeeId,
            wanted.kind().name(),
            sealed.seal(id, wanted.wish()),
            wanted.note(),
            Caller.require().requireUser())
        .onFailure(SqlFailures.violates("uq_change_request_open"))
        .transform(e -> new RequestOpen(wanted.kind()))
        .chain(() -> require(id));
  }

  /**
   * Writes a draft anew; its kind stays.
   *
   * @throws WrongRequestStatus if it was submitted or taken back meanwhile
   */
  Uni<Found> update(Found before, ChangeWanted wanted) {
    return CompanySql.execute(
            "update change_request set version = version + 1, content = $3, note = $4"
                + " where id = $1 and version = $2",
            before.id(),
            before.version(),
            sealed.seal(before.id(), wanted.wish()),
            wanted.note())
        .chain(rows -> after(before.id(), rows));
  }

  /**
   * Brings a request to its next state.
   *
   * @param reason of a rejection, null otherwise
   * @throws WrongRequestStatus if that is no legal move, or somebody else was faster
   */
  Uni<Found> move(Found before, RequestStatus next, @Nullable String reason) {
    if (!before.view().status().canBecome(next)) {
      throw new WrongRequestStatus(before.view().status());
    }
    return CompanySql.execute(
            MOVE, before.id(), before.version(), next.name(), reason, Caller.require().userId())
        .chain(rows -> after(before.id(), rows));
  }

  private Uni<Found> after(UUID id, RowSet<Row> written) {
    return require(id)
        .invoke(
            found -> {
              if (written.rowCount() == 0) {
                throw new WrongRequestStatus(found.view().status());
              }
            });
  }
}
