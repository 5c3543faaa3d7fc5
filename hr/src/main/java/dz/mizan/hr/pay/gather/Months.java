package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.MonthFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What leave and attendance say of a month, by employee. */
@ApplicationScoped
class Months {
  private static final String LEAVE =
      """
      select employee_id,
        sum(share) filter (where paid_by = 'COMPANY' and type_code = any ($4)) as annual,
        sum(share) filter (where paid_by = 'CNAS') as cnas,
        sum(share) filter (where paid_by = 'NOBODY') as unpaid
      from leave_day where employee_id = any ($1) and day between $2 and $3 group by employee_id
      """;
  private static final String TIMESHEETS =
      """
      select employee_id, absence_hours, late_minutes, worked_hours from timesheet
      where employee_id = any ($1) and month = $2 and status = 'APPROVED'
      """;
  private static final String OVERTIME =
      """
      select o.employee_id, o.premium, sum(o.hours) as hours from timesheet_overtime o
      join timesheet t on t.id = o.timesheet_id and t.status = 'APPROVED'
      where o.employee_id = any ($1) and o.month = $2 group by 1, 2
      """;
  // What was taken off the ledger at the exit is what has to be paid.
  private static final String BALANCE =
      """
      select employee_id, greatest(sum(days), 0) as days from (
        select b.employee_id, b.days from leave_balance b
        join leave_type t on t.id = b.type_id and t.settled where b.employee_id = any ($1)
        union all
        select e.employee_id, -e.days from leave_entry e
        where e.employee_id = any ($1) and e.kind = 'SETTLED'
          and e.at >= (select max(h.starts_on) from employment h
            where h.employee_id = e.employee_id)) b
      group by employee_id
      """;

  /** While it is collected. */
  private static final class Draft {
    private BigDecimal annual = BigDecimal.ZERO;
    private BigDecimal cnas = BigDecimal.ZERO;
    private BigDecimal unpaid = BigDecimal.ZERO;
    private BigDecimal balance = BigDecimal.ZERO;
    private BigDecimal absence = BigDecimal.ZERO;
    private BigDecimal late = BigDecimal.ZERO;
    private BigDecimal worked = BigDecimal.ZERO;
    private final Map<BigDecimal, BigDecimal> overtime = new HashMap<>();
    private boolean hasTimesheet;

    MonthFacts facts() {
      return new MonthFacts(
          annual, cnas, unpaid, balance, absence, late, worked, overtime, hasTimesheet);
    }
  }

  /** Those of whom there is nothing to say are not in it. */
  Uni<Map<UUID, MonthFacts>> of(RunContext run, UUID[] employees) {
    var drafts = new HashMap<UUID, Draft>();
    return CompanySql.execute(
            LEAVE, employees, run.first(), run.last(), run.leaveTypes().toArray(String[]::new))
        .invoke(rows -> rows.forEach(row -> leave(draft(drafts, row), row)))
        .chain(() -> CompanySql.execute(TIMESHEETS, employees, run.first()))
        .invoke(rows -> rows.forEach(row -> timesheet(draft(drafts, row), row)))
        .chain(() -> CompanySql.execute(OVERTIME, employees, run.first()))
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        draft(drafts, row)
                            .overtime
                            .put(row.getBigDecimal("premium"), row.getBigDecimal("hours"))))
        .chain(() -> balances(run, employees, drafts))
        .map(
            ignored -> {
              var facts = new HashMap<UUID, MonthFacts>();
              drafts.forEach((id, draft) -> facts.put(id, draft.facts()));
              return facts;
            });
  }

  private static Uni<Void> balances(RunContext run, UUID[] employees, Map<UUID, Draft> drafts) {
    if (run.kind() != RunKind.SETTLEMENT) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(BALANCE, (Object) employees)
        .invoke(
            rows ->
                rows.forEach(
                    row -> draft(drafts, row).balance = row.getBigDecimal("days")))
        .replaceWithVoid();
  }

  private static void leave(Draft draft, Row row) {
    draft.annual = orZero(row.getBigDecimal("annual"));
    draft.cnas = orZero(row.getBigDecimal("cnas"));
    draft.unpaid = orZero(row.getBigDecimal("unpaid"));
  }

  private static void timesheet(Draft draft, Row row) {
    draft.hasTimesheet = true;
    draft.absence = row.getBigDecimal("absence_hours");
    draft.worked = row.getBigDecimal("worked_hours");
    draft.late =
        BigDecimal.valueOf(row.getInteger("late_minutes"))
            .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
  }

  private static Draft draft(Map<UUID, Draft> drafts, Row row) {
    return drafts.computeIfAbsent(row.getUUID("employee_id"), any -> new Draft());
  }

  private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
