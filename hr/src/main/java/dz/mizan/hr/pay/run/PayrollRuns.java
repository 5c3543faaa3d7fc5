package dz.mizan.hr.pay.run;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.listing.Day;
import dz.mizan.hr.pay.PayrollRun;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The runs of the running transaction's company. */
@ApplicationScoped
class PayrollRuns {
  private static final String INSERT =
      """
      insert into payroll_run (id, month, kind, covers, label, only_employees)
      values ($1, $2, $3, $4, $5, $6) returning *
      """;
  private static final String BLOCKED =
      """
      select b.employee_id, e.number, e.first_name, e.last_name, b.reason, b.detail
      from payslip_blocked b join employee e on e.id = b.employee_id
      where b.run_id = $1 and ($2::text is null or (e.number, b.employee_id) > ($2, $3::uuid))
      order by e.number, b.employee_id limit $4
      """;

  /**
   * @throws RunExists if there is a regular run of the month, or such back pay
   */
  Uni<PayrollRun> insert(RunRequest request) {
    var only = request.employeeIds();
    return CompanySql.execute(
            INSERT,
            Ids.next(),
            YearMonth.parse(request.month()).atDay(1),
            request.kind().name(),
            request.covers() == null ? null : YearMonth.parse(request.covers()).atDay(1),
            request.label(),
            only == null ? null : only.stream().distinct().toArray(UUID[]::new))
        .onFailure(SqlFailures.violates("uq_payroll_run_regular"))
        .transform(e -> new RunExists(request.month()))
        .onFailure(SqlFailures.violates("uq_payroll_run_back_pay"))
        .transform(e -> new RunExists(request.month()))
        .map(rows -> PayrollRun.of(rows.iterator().next()));
  }

  /**
   * @throws NotFound if the company has no such run
   */
  Uni<PayrollRun> require(UUID id) {
    return CompanySql.execute("select * from payroll_run where id = $1", id)
        .map(rows -> first(rows, id));
  }

  /** The same, locked until the transaction ends. */
  Uni<PayrollRun> requireLocked(UUID id) {
    return CompanySql.execute("select * from payroll_run where id = $1 for update", id)
        .map(rows -> first(rows, id));
  }

  /** A page, the latest month first, one run more than asked for. */
  Uni<List<PayrollRun>> page(
      PageRequest request, @Nullable String kind, @Nullable String status, @Nullable Integer year) {
    var after = request.after(2);
    return CompanySql.execute(
            """
            select * from payroll_run
            where ($1::date is null or (month, id) < ($1, $2::uuid))
              and ($3::text is null or kind = $3) and ($4::text is null or status = $4)
              and ($5::integer is null or extract(year from month) = $5)
            order by month desc, id desc limit $6
            """,
            after.isEmpty() ? null : Day.ofCursor(after.getFirst()),
            after.isEmpty() ? null : PageRequest.id(after.get(1)),
            kind,
            status,
            year,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PayrollRun::of).toList());
  }

  /** A page of blocked payslips by number of employee, one more than asked for. */
  Uni<List<BlockedSlip>> blocked(UUID runId, PageRequest request) {
    var after = request.after(2);
    return CompanySql.execute(
            BLOCKED,
            runId,
            after.isEmpty() ? null : after.getFirst(),
            after.isEmpty() ? null : PageRequest.id(after.get(1)),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(BlockedSlip::of).toList());
  }

  /** Takes away a run that was not approved, with all that belongs to it. */
  Uni<Void> delete(UUID id) {
    return clear(id)
        .chain(() -> CompanySql.execute("delete from payroll_run where id = $1", id))
        .replaceWithVoid();
  }

  /** Takes away what the last calculation wrote. */
  Uni<Void> clear(UUID id) {
    return CompanySql.execute("delete from payslip_deduction where run_id = $1", id)
        .chain(() -> CompanySql.execute("delete from payslip where run_id = $1", id))
        .chain(() -> CompanySql.execute("delete from payslip_blocked where run_id = $1", id))
        .chain(() -> CompanySql.execute("delete from payroll_posting where run_id = $1", id))
        .replaceWithVoid();
  }

  static PayrollRun first(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("payroll-run", id);
    }
    return PayrollRun.of(rows.iterator().next());
  }
}
