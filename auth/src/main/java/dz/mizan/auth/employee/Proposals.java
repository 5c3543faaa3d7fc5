package dz.mizan.auth.employee;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
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

/** The proposals of the running transaction's company; one for each employee. */
@ApplicationScoped
class Proposals {
  // A user who was not shut out meanwhile needs no proposal.
  private static final String HIRED =
      """
      insert into user_proposal as p (id, employee_id, last_sequence, employee_number, first_name,
        last_name, first_name_ar, last_name_ar, job_title, work_email, status)
      values ($1, $2, $3, left($4, 40), left($5, 200), left($6, 200), left($7, 200),
        left($8, 200), left($9, 200), left($10, 254), 'OPEN')
      on conflict on constraint uq_user_proposal_employee do update set
        version = p.version + 1, last_sequence = excluded.last_sequence,
        employee_number = excluded.employee_number, first_name = excluded.first_name,
        last_name = excluded.last_name, first_name_ar = excluded.first_name_ar,
        last_name_ar = excluded.last_name_ar, job_title = excluded.job_title,
        work_email = excluded.work_email,
        status = case when p.status = 'ACCEPTED' then p.status else 'OPEN' end
      where p.last_sequence < excluded.last_sequence
      returning p.*
      """;
  private static final String GONE =
      """
      insert into user_proposal as p (id, employee_id, last_sequence, status)
      values ($1, $2, $3, 'WITHDRAWN')
      on conflict on constraint uq_user_proposal_employee do update set
        version = p.version + 1, last_sequence = excluded.last_sequence, status = 'WITHDRAWN'
      where p.last_sequence < excluded.last_sequence
      returning p.*
      """;
  // Of employees that were never told of as hired, nothing is known that could be changed.
  private static final String CHANGED =
      """
      update user_proposal set version = version + 1, last_sequence = $2,
        employee_number = left($3, 40), first_name = left($4, 200), last_name = left($5, 200),
        first_name_ar = left($6, 200), last_name_ar = left($7, 200), job_title = left($8, 200),
        work_email = left($9, 254),
        status = case when $10::boolean and status = 'WITHDRAWN' then 'OPEN' else status end
      where employee_id = $1 and last_sequence < $2
      """;
  private static final String DECIDE =
      """
      update user_proposal set version = version + 1, status = $2, user_id = coalesce($3, user_id),
        decided_at = now(), decided_by = $4
      where id = $1
      """;
  private static final String PAGE =
      """
      select * from user_proposal
      where ($1::uuid is null or id > $1) and ($2::text is null or status = $2)
        and ($3::uuid is null or employee_id = $3)
      order by id limit $4
      """;

  /** A proposal with its version. */
  record Found(ProposalView view, long version) {}

  /**
   * Proposes somebody who was hired, for the first time or again.
   *
   * @return whether the event was not older than what is known
   */
  Uni<Boolean> hired(EmployeeHired employee, long sequence) {
    return CompanySql.execute(
            HIRED,
            Ids.next(),
            employee.employeeId(),
            sequence,
            employee.number(),
            employee.firstName(),
            employee.lastName(),
            employee.firstNameAr(),
            employee.lastNameAr(),
            employee.jobTitle(),
            employee.workEmail())
        .map(rows -> rows.size() > 0);
  }

  /** Withdraws the proposal of who left or was suspended; true if the event is not an old one. */
  Uni<Boolean> gone(UUID employeeId, long sequence) {
    return CompanySql.execute(GONE, Ids.next(), employeeId, sequence).map(rows -> rows.size() > 0);
  }

  /** Takes over another name or job; proposes somebody again whose suspension is over. */
  Uni<Void> changed(EmployeeChanged employee, long sequence) {
    return CompanySql.execute(
            CHANGED,
            employee.employeeId(),
            sequence,
            employee.number(),
            employee.firstName(),
            employee.lastName(),
            employee.firstNameAr(),
            employee.lastNameAr(),
            employee.jobTitle(),
            employee.workEmail(),
            employee.isActive())
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such proposal
   */
  Uni<Found> require(UUID id) {
    return CompanySql.execute("select * from user_proposal where id = $1", id)
        .map(rows -> found(rows, id));
  }

  /** The same, locked until the transaction ends. */
  Uni<Found> requireLocked(UUID id) {
    return CompanySql.execute("select * from user_proposal where id = $1 for update", id)
        .map(rows -> found(rows, id));
  }

  private static Found found(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("user-proposal", id);
    }
    var row = rows.iterator().next();
    return new Found(ProposalView.of(row), row.getLong("version"));
  }

  /** Notes what was decided about it, and by whom. */
  Uni<Found> decide(UUID id, ProposalStatus status, @Nullable UUID userId, @Nullable UUID by) {
    return CompanySql.execute(DECIDE, id, status.name(), userId, by).chain(() -> require(id));
  }

  /** By id. */
  Uni<Page<ProposalView>> page(
      PageRequest request, @Nullable String status, @Nullable UUID employeeId) {
    return CompanySql.execute(PAGE, request.afterId(), status, employeeId, request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ProposalView::of).toList())
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }
}
