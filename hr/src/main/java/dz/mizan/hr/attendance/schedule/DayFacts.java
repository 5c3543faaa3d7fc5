package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is noted of single days of employees: leave, ordered overtime, rest in exchange. */
final class DayFacts {
  // Also days that leave did not count as they are free in the calendar of the site: whose schedule
  // has them is on leave all the same. Not of unpaid leave, where nobody pays for them.
  private static final String LEAVE =
      """
      select x.employee_id, x.day, sum(x.share) as value from (
        select employee_id, day, share from leave_day
        where employee_id = any ($1) and day between $2 and $3
        union all
        select r.employee_id, d.day::date,
          case when d.day = r.starts_on and r.starts_at_noon or d.day = r.ends_on and r.ends_at_noon
            then 0.5 else 1 end
        from leave_request r join leave_type t on t.id = r.type_id and t.paid_by <> 'NOBODY'
        cross join lateral generate_series(greatest(r.starts_on, $2::date),
          least(r.broken_off_on - 1, r.ends_on, $3::date), interval '1 day') as d (day)
        where r.employee_id = any ($1) and r.status in ('APPROVED', 'INTERRUPTED')
          and r.starts_on between $2::date - 1100 and $3 and r.ends_on >= $2
          and not exists (select from leave_day l where l.employee_id = r.employee_id
            and l.day = d.day::date and l.request_id = r.id)) x
      group by 1, 2
      """;
  private static final String ORDERS =
      """
      select employee_id, day, minutes::numeric as value from overtime_order
      where employee_id = any ($1) and day between $2 and $3 and not is_cancelled
      """;
  private static final String REST =
      """
      select employee_id, day, -sum(minutes)::numeric as value from rest_entry
      where employee_id = any ($1) and day between $2 and $3 and kind in ('TAKEN', 'GIVEN_BACK')
      group by 1, 2
      """;

  private final Map<Key, BigDecimal> leave = new HashMap<>();
  private final Map<Key, BigDecimal> orders = new HashMap<>();
  private final Map<Key, BigDecimal> rest = new HashMap<>();

  private DayFacts() {}

  private record Key(UUID employee, LocalDate day) {}

  static Uni<DayFacts> read(LocalDate from, LocalDate to, UUID[] employees) {
    var facts = new DayFacts();
    return read(facts.leave, LEAVE, from, to, employees)
        .chain(() -> read(facts.orders, ORDERS, from, to, employees))
        .chain(() -> read(facts.rest, REST, from, to, employees))
        .replaceWith(facts);
  }

  private static Uni<Void> read(
      Map<Key, BigDecimal> into, String sql, LocalDate from, LocalDate to, UUID[] employees) {
    return CompanySql.execute(sql, employees, from, to)
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        into.put(
                            new Key(row.getUUID("employee_id"), row.getLocalDate("day")),
                            row.getBigDecimal("value"))))
        .replaceWithVoid();
  }

  /** 0, 0.5 or 1. */
  BigDecimal leaveShare(UUID employee, LocalDate day) {
    return leave.getOrDefault(new Key(employee, day), BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  int orderedMinutes(UUID employee, LocalDate day) {
    return orders.getOrDefault(new Key(employee, day), BigDecimal.ZERO).intValue();
  }

  int restMinutes(UUID employee, LocalDate day) {
    return rest.getOrDefault(new Key(employee, day), BigDecimal.ZERO).intValue();
  }
}
