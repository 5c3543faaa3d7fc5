package dz.mizan.hr.leave.ledger;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives or takes days by hand. */
@ApplicationScoped
class AdjustBalance {
  private static final String INSERT =
      """
      insert into leave_entry (employee_id, type_id, year, kind, days, reason, by)
      values ($1, $2, $3, 'ADJUSTMENT', $4, $5, $6)
      returning *
      """;

  private final Reach reach;
  private final LeaveTypes types;
  private final Audit audit;

  AdjustBalance(Reach reach, LeaveTypes types, Audit audit) {
    this.reach = reach;
    this.types = types;
    this.audit = audit;
  }

  /**
   * @throws NoBalance if nothing is saved up of that type
   * @throws BalanceTooLow if less would be left than nothing and the type does not allow it
   */
  Uni<EntryView> handle(AdjustmentRequest request) {
    if (request.days().signum() == 0) {
      throw new InvalidInput("days", "not zero");
    }
    return reach
        .requireManages(request.employeeId(), "leave:adjust")
        .chain(() -> types.requireHeld(request.typeId()))
        .invoke(
            type -> {
              if (!type.hasBalance()) {
                throw new NoBalance(type.code());
              }
            })
        .chain(() -> insert(request))
        .call(
            entry ->
                audit.record(
                    "leave-balance.adjusted", "employee", request.employeeId(), null, entry));
  }

  private static Uni<EntryView> insert(AdjustmentRequest request) {
    return CompanySql.execute(
            INSERT,
            request.employeeId(),
            request.typeId(),
            (short) request.year(),
            request.days(),
            request.reason().strip(),
            Caller.require().userId())
        .onFailure(SqlFailures.violates("ck_leave_balance_not_negative"))
        .transform(e -> new BalanceTooLow(request.days()))
        .map(rows -> EntryView.of(rows.iterator().next()));
  }
}
