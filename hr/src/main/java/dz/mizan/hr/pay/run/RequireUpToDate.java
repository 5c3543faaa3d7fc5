package dz.mizan.hr.pay.run;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.gather.Inputs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses to approve a month as it was: somebody came, a timesheet was approved or opened again, an
 * element entered, a salary changed after the calculation.
 */
@ApplicationScoped
class RequireUpToDate {
  // As KeepComponent does: no rule changes between this look and the approval.
  private static final String LOCK_RULES =
      "select pg_advisory_xact_lock(hashtextextended('pay components ' || current_company(), 0))";
  // What was written off just now, in this transaction, is what the payslips pay.
  private static final String OTHER_LEAVE =
      """
      select from payslip s where s.run_id = $1 and s.leave_days <> coalesce((
        select -sum(e.days) from leave_entry e where e.employee_id = s.employee_id
          and e.kind = 'SETTLED' and e.at = now()), 0) limit 1
      """;

  private final Calculation calculation;
  private final Inputs inputs;

  RequireUpToDate(Calculation calculation, Inputs inputs) {
    this.calculation = calculation;
    this.inputs = inputs;
  }

  /**
   * Once its timesheets and leave are taken, which nobody changes any more.
   *
   * @throws PayrollOutdated if it is not
   */
  Uni<Void> handle(PayrollRun run) {
    return CompanySql.execute(LOCK_RULES)
        .chain(() -> inputs.haveChanged(run))
        .invoke(RequireUpToDate::refuseIf)
        .chain(() -> calculation.people(run))
        .invoke(people -> refuseIf(people != run.people()))
        .chain(() -> otherLeave(run))
        .invoke(RequireUpToDate::refuseIf)
        .replaceWithVoid();
  }

  private static Uni<Boolean> otherLeave(PayrollRun run) {
    return run.kind() == RunKind.SETTLEMENT
        ? CompanySql.execute(OTHER_LEAVE, run.id()).map(rows -> rows.size() > 0)
        : Uni.createFrom().item(false);
  }

  private static void refuseIf(boolean isOutdated) {
    if (isOutdated) {
      throw new PayrollOutdated();
    }
  }
}
