package dz.mizan.hr.pay.run;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a run final: number, debts, entry. */
@ApplicationScoped
class ApproveRun {
  private static final String PREFIX = "PAIE";
  private static final String LINES =
      """
      select account, cost_centre, label, amount from payroll_posting
      where run_id = $1 and amount <> 0 order by amount < 0, account, cost_centre
      """;
  private static final String LOCK_DEBTS =
      """
      select (select count(*) from (select id from pay_advance where id in (
          select advance_id from payslip_deduction where run_id = $1) order by id for update) a),
        (select count(*) from (select id from pay_garnishment where id in (
          select garnishment_id from payslip_deduction where run_id = $1) order by id for update) g)
      """;
  private static final String REPAY =
      """
      update pay_advance a set repaid = a.repaid + d.amount, version = a.version + 1
      from (select advance_id, sum(amount) as amount from payslip_deduction
        where run_id = $1 and advance_id is not null group by 1) d
      where a.id = d.advance_id
      """;
  private static final String WITHHOLD =
      """
      update pay_garnishment g set withheld = g.withheld + d.amount, version = g.version + 1
      from (select garnishment_id, sum(amount) as amount from payslip_deduction
        where run_id = $1 and garnishment_id is not null group by 1) d
      where g.id = d.garnishment_id
      """;
  private static final String CANCELLED =
      """
      select from payslip_deduction d join pay_advance a on a.id = d.advance_id and a.is_cancelled
      where d.run_id = $1 limit 1
      """;
  private static final String APPROVE =
      """
      update payroll_run set status = 'APPROVED', number = $2, posted_on = $3, approved_at = now(),
        approved_by = $4, version = version + 1
      where id = $1 returning *
      """;

  private final PayrollRuns runs;
  private final Numbers numbers;
  private final Outbox outbox;
  private final Audit audit;
  private final TakeLeaveAndTime leaveAndTime;

  ApproveRun(
      PayrollRuns runs,
      Numbers numbers,
      Outbox outbox,
      Audit audit,
      TakeLeaveAndTime leaveAndTime) {
    this.leaveAndTime = leaveAndTime;
    this.runs = runs;
    this.numbers = numbers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws WrongRunStatus if it is not calculated, or approved already
   * @throws SlipsBlocked if payslips are blocked and that was not accepted
   * @throws NothingToApprove if it has no payslip
   * @throws DebtChanged if less is owed than it takes off
   */
  Uni<PayrollRun> handle(UUID id, @Nullable String ifMatch, ApprovalRequest request) {
    return runs.requireLocked(id)
        .invoke(run -> require(run, ifMatch, request))
        .call(run -> settle(id))
        .call(leaveAndTime::handle)
        .chain(run -> approve(run, request.postedOn()))
        .call(
            run -> audit.record("payroll-run.approved", "payroll-run", id, null, RunNote.of(run)));
  }

  /** The lines of the entry, debits first. */
  Uni<List<PayrollApproved.Line>> lines(UUID id) {
    return CompanySql.execute(LINES, id).map(PayrollApproved::lines);
  }

  private static void require(PayrollRun run, @Nullable String ifMatch, ApprovalRequest request) {
    if (run.calculating()) {
      throw new RunCalculating(run.done(), run.people());
    }
    if (!run.status().canBecome(RunStatus.APPROVED)) {
      throw new WrongRunStatus(run.status());
    }
    Versions.check(ifMatch, run.version());
    if (run.slips() == 0) {
      throw new NothingToApprove();
    }
    if (run.blocked() > 0 && !request.accepts()) {
      throw new SlipsBlocked(run.blocked());
    }
    var on = request.postedOn();
    var month = YearMonth.parse(run.month());
    if (on != null
        && (on.isBefore(month.atDay(1)) || on.isAfter(month.plusMonths(1).atEndOfMonth()))) {
      throw new InvalidRun("postedOn", "in that month or the next");
    }
  }

  private static Uni<Void> settle(UUID id) {
    return CompanySql.execute(LOCK_DEBTS, id)
        .chain(() -> CompanySql.execute(CANCELLED, id))
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new DebtChanged();
              }
            })
        .chain(() -> CompanySql.execute(REPAY, id))
        .chain(() -> CompanySql.execute(WITHHOLD, id))
        .onFailure(SqlFailures.violates("ck_pay_advance_repaid"))
        .transform(e -> new DebtChanged())
        .onFailure(SqlFailures.violates("ck_pay_garnishment_withheld"))
        .transform(e -> new DebtChanged())
        .replaceWithVoid();
  }

  private Uni<PayrollRun> approve(PayrollRun run, @Nullable LocalDate on) {
    var by = Caller.require().userId();
    return lines(run.id())
        .chain(
            lines ->
                numbers
                    .next(PREFIX, YearMonth.parse(run.month()).atDay(1))
                    .chain(
                        number ->
                            CompanySql.execute(APPROVE, run.id(), number, on, by)
                                .call(
                                    () ->
                                        outbox.append(
                                            PayrollApproved.TYPE,
                                            run.id(),
                                            1,
                                            PayrollApproved.of(run, number, on, lines)))))
        .map(rows -> PayrollRuns.first(rows, run.id()));
  }
}
