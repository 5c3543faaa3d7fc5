package dz.mizan.hr.leave.ledger;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of leave that bear on what months give: those that do not count as work, and sickness, which
 * gives a month of leave at most however long it lasts (loi 90-11 art. 47).
 */
final class Absences {
  /** Twelve months give 30 days, a month of leave. */
  private static final BigDecimal MONTHS_OF_SICKNESS_THAT_GIVE = new BigDecimal(12);

  /**
   * The longest way back to where a sickness has given all: it began and goes on within a month.
   */
  private static final int MONTHS_BACK = 14;

  /** So many days of a month between two certificates do not end a sickness. */
  private static final BigDecimal GAP_DAYS = new BigDecimal(3);

  private static final String READ =
      """
      select d.employee_id, date_trunc('month', d.day)::date as month,
        coalesce(sum(d.share) filter (where not t.counts_as_work), 0) as not_worked,
        coalesce(sum(d.share) filter (where d.type_code = 'SICK'), 0) as sick
      from leave_day d join leave_type t on t.id = d.type_id
      where d.day between $1 and $2 and (d.type_code = 'SICK' or not t.counts_as_work)
        and ($3::uuid[] is null or d.employee_id = any ($3))
      group by 1, 2
      """;

  private record Key(UUID employeeId, YearMonth month) {}

  private record OfMonth(BigDecimal notWorked, BigDecimal sick) {}

  private final Map<Key, OfMonth> months = new HashMap<>();

  Absences() {}

  static Uni<Absences> read(YearMonth from, YearMonth to, @Nullable Collection<UUID> only) {
    return CompanySql.execute(
            READ,
            from.minusMonths(MONTHS_BACK).atDay(1),
            to.atEndOfMonth(),
            only == null ? null : only.toArray(UUID[]::new))
        .map(
            rows -> {
              var absences = new Absences();
              rows.forEach(
                  row ->
                      absences.add(
                          row.getUUID("employee_id"),
                          YearMonth.from(row.getLocalDate("month")),
                          row.getBigDecimal("not_worked"),
                          row.getBigDecimal("sick")));
              return absences;
            });
  }

  /** Adds days of a month that do not count as work, and days of sickness. */
  void add(UUID employeeId, YearMonth month, BigDecimal notWorked, BigDecimal sick) {
    months.merge(
        new Key(employeeId, month),
        new OfMonth(notWorked, sick),
        (one, other) ->
            new OfMonth(one.notWorked().add(other.notWorked()), one.sick().add(other.sick())));
  }

  BigDecimal notWorked(UUID employeeId, YearMonth month) {
    var found = months.get(new Key(employeeId, month));
    return found == null ? BigDecimal.ZERO : found.notWorked();
  }

  /**
   * The most of a month of work that the month can be: all of it but the sickness in it that comes
   * after what gave a month of leave already.
   *
   * @return 0 to 1
   */
  BigDecimal mostOf(UUID employeeId, YearMonth month) {
    var sick = sick(employeeId, month);
    if (sick.signum() == 0) {
      return BigDecimal.ONE;
    }
    var before = BigDecimal.ZERO;
    for (int back = 1; back <= MONTHS_BACK; back++) {
      var earlier = month.minusMonths(back);
      before = before.add(sick(employeeId, earlier));
      if (!goesThrough(employeeId, earlier)) {
        break;
      }
    }
    var gives = MONTHS_OF_SICKNESS_THAT_GIVE.subtract(before).max(BigDecimal.ZERO).min(sick);
    return BigDecimal.ONE.subtract(sick).add(gives);
  }

  /** How much of the month was sickness, 0 to 1. */
  private BigDecimal sick(UUID employeeId, YearMonth month) {
    return sickDays(employeeId, month)
        .divide(new BigDecimal(month.lengthOfMonth()), MathContext.DECIMAL64);
  }

  private boolean goesThrough(UUID employeeId, YearMonth month) {
    var length = new BigDecimal(month.lengthOfMonth());
    return length.subtract(sickDays(employeeId, month)).compareTo(GAP_DAYS) <= 0;
  }

  private BigDecimal sickDays(UUID employeeId, YearMonth month) {
    var found = months.get(new Key(employeeId, month));
    return found == null ? BigDecimal.ZERO : found.sick();
  }
}
