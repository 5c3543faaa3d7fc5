package dz.mizan.hr.pay;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads payslips and runs in the running transaction's company; the caller has been let in already.
 * They are decrypted on a worker thread.
 */
@ApplicationScoped
public class Slips {
  private static final Logger LOG = Logger.getLogger(Slips.class);
  private static final String SELECT =
      """
      select s.id, s.run_id, s.employee_id, s.detail, r.month, r.kind, r.status
      from payslip s join payroll_run r on r.id = s.run_id
      """;

  private final PayslipSeal seal;

  Slips(PayslipSeal seal) {
    this.seal = seal;
  }

  /**
   * The run.
   *
   * @throws NotFound if the company has no such run
   */
  public Uni<PayrollRun> run(UUID runId) {
    return CompanySql.execute("select * from payroll_run where id = $1", runId)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("payroll-run", runId);
              }
              return PayrollRun.of(rows.iterator().next());
            });
  }

  /** The approved runs that were paid in those months, by month. */
  public Uni<List<PayrollRun>> approvedRuns(YearMonth from, YearMonth to) {
    return CompanySql.execute(
            "select * from payroll_run where status in ('APPROVED', 'PAID')"
                + " and month between $1 and $2 order by month, id",
            from.atDay(1),
            to.atDay(1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PayrollRun::of).toList());
  }

  /** All payslips of a run, by employee. For large runs {@link #ofRun(UUID, UUID, int)}. */
  public Uni<List<Slip>> ofRun(UUID runId) {
    return CompanySql.execute(SELECT + "where s.run_id = $1 order by s.employee_id", runId)
        .chain(this::open);
  }

  /**
   * Some payslips of a run, in the order of the employees' ids.
   *
   * @param after the employee to go on after; null to begin
   */
  public Uni<List<Slip>> ofRun(UUID runId, @Nullable UUID after, int limit) {
    return CompanySql.execute(
            SELECT
                + "where s.run_id = $1 and ($2::uuid is null or s.employee_id > $2)"
                + " order by s.employee_id limit $3",
            runId,
            after,
            limit)
        .chain(this::open);
  }

  /**
   * The payslip of one.
   *
   * @throws NotFound if the run has none for this employee
   */
  public Uni<Slip> require(UUID runId, UUID employeeId) {
    return CompanySql.execute(
            SELECT + "where s.run_id = $1 and s.employee_id = $2", runId, employeeId)
        .chain(this::open)
        .map(
            found -> {
              if (found.isEmpty()) {
                throw new NotFound("payslip", employeeId);
              }
              return found.getFirst();
            });
  }

  /** Somebody's payslips of approved runs that were paid in that year, by month. */
  public Uni<List<Slip>> ofYear(UUID employeeId, int year) {
    return ofMonths(List.of(employeeId), YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** The same of several people and between two months, by employee and month. */
  public Uni<List<Slip>> ofMonths(Collection<UUID> employees, YearMonth from, YearMonth to) {
    return ofMonths(employees, from, to, null);
  }

  /**
   * The same.
   *
   * @param unreadable takes up those of whom a payslip does not open; null to fail then
   */
  public Uni<List<Slip>> ofMonths(
      Collection<UUID> employees, YearMonth from, YearMonth to, @Nullable Set<UUID> unreadable) {
    return CompanySql.execute(
            SELECT
                + "where s.employee_id = any ($1) and r.status in ('APPROVED', 'PAID')"
                + " and r.month between $2 and $3 order by s.employee_id, r.month, r.id",
            employees.toArray(UUID[]::new),
            from.atDay(1),
            to.atDay(1))
        .chain(rows -> open(rows, unreadable));
  }

  /**
   * What approved runs paid of a month's salary: the month itself and its back pay.
   *
   * @param unreadable takes up those of whom a payslip does not open
   */
  public Uni<List<Slip>> ofCovered(
      Collection<UUID> employees, YearMonth month, Set<UUID> unreadable) {
    return CompanySql.execute(
            SELECT
                + "where s.employee_id = any ($1) and r.status in ('APPROVED', 'PAID')"
                + " and (r.kind = 'BACK_PAY' and r.covers = $2 or s.pays_salary and s.month = $2)"
                + " order by s.employee_id, r.month, r.id",
            employees.toArray(UUID[]::new),
            month.atDay(1))
        .chain(rows -> open(rows, unreadable));
  }

  private Uni<List<Slip>> open(RowSet<Row> rows) {
    return open(rows, null);
  }

  private Uni<List<Slip>> open(RowSet<Row> rows, @Nullable Set<UUID> unreadable) {
    var companyId = Caller.require().companyId();
    return Uni.createFrom()
        .item(
            () -> {
              var slips = new ArrayList<Slip>(rows.size());
              rows.forEach(row -> add(slips, companyId, row, unreadable));
              return List.copyOf(slips);
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(CallingContext.resume());
  }

  private void add(List<Slip> slips, UUID companyId, Row row, @Nullable Set<UUID> unreadable) {
    try {
      slips.add(slip(companyId, row));
    } catch (IllegalStateException e) {
      if (unreadable == null) {
        throw e;
      }
      LOG.errorf("Payslip %s: %s", row.getUUID("id"), e.getMessage());
      unreadable.add(row.getUUID("employee_id"));
    }
  }

  private Slip slip(UUID companyId, Row row) {
    var id = row.getUUID("id");
    return new Slip(
        id,
        row.getUUID("run_id"),
        row.getUUID("employee_id"),
        YearMonth.from(row.getLocalDate("month")),
        RunKind.valueOf(row.getString("kind")),
        RunStatus.valueOf(row.getString("status")),
        seal.open(companyId, id, row.getString("detail")));
  }
}
