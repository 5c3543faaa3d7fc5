package dz.mizan.hr.employee.contract;

import dz.mizan.common.number.Numbers;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The contracts of the running transaction's company. */
@ApplicationScoped
class Contracts {
  private static final String PREFIX = "CT";
  private static final String INSERT =
      """
      insert into contract (id, number, employee_id, kind, period, work_share, trial_until, cause,
        renews, created_by)
      values ($1, $2, $3, $4, daterange($5, $6, '[]'), $7, $8, $9, $10, $11)
      returning *
      """;
  private static final String ONE =
      "select c.*, e.department_id from contract c join employee e on e.id = c.employee_id"
          + " where c.id = $1";
  private static final String PAGE =
      """
      select c.* from contract c join employee e on e.id = c.employee_id
      where ($1::uuid is null or c.id > $1) and ($2::uuid[] is null or e.department_id = any ($2))
        and ($3::uuid is null or c.employee_id = $3) and ($4::text is null or c.kind = $4)
        and ($5::text is null or c.status = $5)
        and ($6::date is null or c.ends_on >= $6) and ($7::date is null or c.ends_on <= $7)
      order by c.id limit $8
      """;

  private final Numbers numbers;

  Contracts(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * @throws NotFound if the company has no such contract
   * @throws dz.mizan.common.tenancy.OutOfScope if it is of a department that is none of the
   *     caller's
   */
  Uni<ContractView> require(UUID id) {
    return require(ONE, id);
  }

  /** The same, locked until the transaction ends: the job that ends contracts passes it by. */
  Uni<ContractView> requireLocked(UUID id) {
    return require(ONE + " for update of c", id);
  }

  private static Uni<ContractView> require(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("work-contract", id);
              }
              var row = rows.iterator().next();
              Departments.requireInScope(row.getUUID("department_id"));
              return ContractView.of(row);
            });
  }

  /** Those of one employee, the latest first. */
  Uni<List<ContractView>> of(UUID employeeId) {
    return CompanySql.execute(
            "select * from contract where employee_id = $1 order by starts_on desc, id", employeeId)
        .map(Contracts::list);
  }

  /** Oldest first, within the caller's scope. */
  Uni<Page<ContractView>> page(PageRequest request, ContractFilter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            Caller.require().scope().onlyArray(Departments.SCOPE),
            filter.employeeId,
            filter.kind,
            filter.status,
            filter.endsFrom,
            filter.endsUntil,
            request.limitAndOne())
        .map(Contracts::list)
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  /** Writes a new one under the next number. The employee is locked. */
  Uni<ContractView> insert(UUID employeeId, ContractRequest request, @Nullable UUID renews) {
    return numbers
        .next(PREFIX, request.startsOn())
        .chain(
            number ->
                write(
                    INSERT,
                    Ids.next(),
                    number,
                    employeeId,
                    request.kind().name(),
                    request.startsOn(),
                    request.endsOn(),
                    request.share(),
                    request.trialUntil(),
                    request.cause(),
                    renews,
                    Caller.require().userId()));
  }

  /** Ends it on that day; it is over at once if that is past. */
  Uni<ContractView> end(UUID id, LocalDate on, String reason, LocalDate today) {
    return write(
        """
        update contract set period = daterange(lower(period), $2, '[]'), end_reason = $3,
          trial_until = case when trial_until <= $2 then trial_until end,
          status = case when $2 < $4::date then 'ENDED' else 'OPEN' end, version = version + 1
        where id = $1 returning *
        """,
        id,
        on,
        reason,
        today);
  }

  Uni<ContractView> cancel(UUID id, String reason) {
    return write(
        "update contract set status = 'CANCELLED', end_reason = $2, version = version + 1"
            + " where id = $1 returning *",
        id,
        reason);
  }

  private static Uni<ContractView> write(String sql, @Nullable Object... values) {
    return CompanySql.execute(sql, values)
        .onFailure(SqlFailures.violates("ex_contract_overlap"))
        .transform(e -> new ContractOverlap())
        .onFailure(SqlFailures.violates("uq_contract_renews"))
        .transform(e -> new AlreadyRenewed())
        .map(rows -> ContractView.of(rows.iterator().next()));
  }

  static List<ContractView> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ContractView::of).toList();
  }
}
