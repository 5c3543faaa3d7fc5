package dz.mizan.hr.pay.run;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.timesheet.TimesheetsForPay;
import dz.mizan.hr.leave.ledger.LeaveSettlement;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/** Tells attendance which months were paid, and leave whose days were paid out. */
@ApplicationScoped
class TakeLeaveAndTime {
  // As leave and attendance do, before any row of theirs.
  private static final String LOCK =
      """
      select from employee where id in (select employee_id from payslip where run_id = $1)
      order by id for no key update
      """;
  private static final String PAID =
      """
      select employee_id from payslip where run_id = $1 and salary_of is not null
      order by employee_id
      """;
  private static final String GONE =
      """
      select s.employee_id as id, s.leave_days, max(h.ends_on) as left_on
      from payslip s join payroll_run r on r.id = s.run_id
      join employment h on h.employee_id = s.employee_id
        and h.ends_on between r.month and (r.month + interval '1 month - 1 day')::date
      where s.run_id = $1 group by 1, 2 order by 1
      """;

  private final TimesheetsForPay timesheets;
  private final LeaveSettlement leave;

  TakeLeaveAndTime(TimesheetsForPay timesheets, LeaveSettlement leave) {
    this.timesheets = timesheets;
    this.leave = leave;
  }

  Uni<Void> handle(PayrollRun run) {
    return lock(run)
        .chain(() -> CompanySql.execute(PAID, run.id()))
        .chain(
            rows -> {
              var ids = new ArrayList<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids.isEmpty()
                  ? Uni.createFrom().item(0)
                  : timesheets.take(run.calculated().atDay(1), ids, run.id());
            })
        .chain(() -> settleLeave(run));
  }

  // Only who leaves has his leave written off.
  private static Uni<Void> lock(PayrollRun run) {
    return run.kind() == RunKind.SETTLEMENT
        ? CompanySql.execute(LOCK, run.id()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> settleLeave(PayrollRun run) {
    if (run.kind() != RunKind.SETTLEMENT) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(GONE, run.id())
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> settle(run, row))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> settle(PayrollRun run, Row row) {
    return leave.settle(
        row.getUUID("id"),
        row.getLocalDate("left_on"),
        row.getBigDecimal("leave_days"),
        "Solde de tout compte " + run.month());
  }
}
