package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.timesheet.TimesheetsForPay;
import dz.mizan.hr.attendance.timesheet.TimesheetsForPay.PaidTime;
import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.leave.ledger.LeaveSettlement;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.MonthFacts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private static final String SUSPENDED =
      """
      select employee_id,
        sum(least(coalesce(ends_on, $3), $3) - greatest(starts_on, $2) + 1)::numeric as days
      from suspension where employee_id = any ($1) and not paid and starts_on <= $3
        and (ends_on is null or ends_on >= $2) group by employee_id
      """;

  private final TimesheetsForPay timesheets;
  private final LeaveSettlement leave;

  Months(TimesheetsForPay timesheets, LeaveSettlement leave) {
    this.timesheets = timesheets;
    this.leave = leave;
  }

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
  Uni<Map<UUID, MonthFacts>> of(RunContext run, List<PersonAtWork> people) {
    var ids = people.stream().map(PersonAtWork::id).toList();
    var drafts = new HashMap<UUID, Draft>();
    return CompanySql.execute(
            LEAVE,
            ids.toArray(UUID[]::new),
            run.first(),
            run.last(),
            run.leaveTypes().toArray(String[]::new))
        .invoke(rows -> rows.forEach(row -> leave(draft(drafts, row.getUUID("employee_id")), row)))
        .chain(
            () -> CompanySql.execute(SUSPENDED, ids.toArray(UUID[]::new), run.first(), run.last()))
        .invoke(
            rows -> rows.forEach(row -> suspended(draft(drafts, row.getUUID("employee_id")), row)))
        .chain(() -> timesheets.approved(run.first(), ids))
        .invoke(found -> found.forEach((id, time) -> timesheet(draft(drafts, id), time)))
        .chain(() -> balances(run, people, drafts))
        .map(
            ignored -> {
              var facts = new HashMap<UUID, MonthFacts>();
              drafts.forEach((id, draft) -> facts.put(id, draft.facts()));
              return facts;
            });
  }

  // Of those who go; each has a last day of his own.
  private Uni<Void> balances(RunContext run, List<PersonAtWork> people, Map<UUID, Draft> drafts) {
    if (run.kind() != RunKind.SETTLEMENT) {
      return Uni.createFrom().voidItem();
    }
    var byLastDay = new TreeMap<LocalDate, List<UUID>>();
    for (var person : people) {
      var last = person.leftOn();
      if (last != null) {
        byLastDay.computeIfAbsent(last, any -> new ArrayList<>()).add(person.id());
      }
    }
    return Multi.createFrom()
        .iterable(byLastDay.entrySet())
        .onItem()
        .transformToUniAndConcatenate(entry -> leave.daysLeft(entry.getValue(), entry.getKey()))
        .onItem()
        .invoke(
            left ->
                left.forEach(
                    one -> {
                      var draft = draft(drafts, one.employeeId());
                      draft.balance = draft.balance.add(one.days());
                    }))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static void leave(Draft draft, Row row) {
    draft.annual = orZero(row.getBigDecimal("annual"));
    draft.cnas = orZero(row.getBigDecimal("cnas"));
    draft.unpaid = orZero(row.getBigDecimal("unpaid"));
  }

  private static void suspended(Draft draft, Row row) {
    draft.unpaid = draft.unpaid.add(row.getBigDecimal("days"));
  }

  private static void timesheet(Draft draft, PaidTime time) {
    draft.hasTimesheet = true;
    draft.absence = time.absenceHours();
    draft.worked = time.workedHours();
    draft.late =
        BigDecimal.valueOf((long) time.lateMinutes() + time.earlyMinutes())
            .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
    for (var overtime : time.overtime()) {
      draft.overtime.merge(overtime.premium(), overtime.hours(), BigDecimal::add);
    }
  }

  private static Draft draft(Map<UUID, Draft> drafts, UUID employee) {
    return drafts.computeIfAbsent(employee, any -> new Draft());
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
