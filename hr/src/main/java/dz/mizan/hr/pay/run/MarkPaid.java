package dz.mizan.hr.pay.run;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes that the net pay of a run was paid. */
@ApplicationScoped
class MarkPaid {
  private final PayrollRuns runs;
  private final Audit audit;

  MarkPaid(PayrollRuns runs, Audit audit) {
    this.runs = runs;
    this.audit = audit;
  }

  /**
   * @throws WrongRunStatus if it is not approved, or paid already
   * @throws InvalidRun if it cannot have been paid on that day
   */
  Uni<PayrollRun> handle(UUID id, @Nullable String ifMatch, LocalDate paidOn) {
    return runs.requireLocked(id)
        .invoke(
            run -> {
              if (!run.status().canBecome(RunStatus.PAID)) {
                throw new WrongRunStatus(run.status());
              }
              Versions.check(ifMatch, run.version());
              var month = YearMonth.parse(run.month());
              if (paidOn.isBefore(month.atDay(1))
                  || paidOn.isAfter(month.plusMonths(12).atEndOfMonth())) {
                throw new InvalidRun("paidOn", "in that month or within a year after it");
              }
            })
        .chain(
            before ->
                CompanySql.execute(
                        "update payroll_run set status = 'PAID', paid_on = $2,"
                            + " version = version + 1 where id = $1 returning *",
                        id,
                        paidOn)
                    .map(rows -> PayrollRuns.first(rows, id))
                    .call(
                        after ->
                            audit.record(
                                "payroll-run.paid",
                                "payroll-run",
                                id,
                                RunNote.of(before),
                                RunNote.of(after))));
  }
}
