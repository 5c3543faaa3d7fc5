package dz.mizan.hr.leave.ledger;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
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
  private static final int MONTHS_OF_SICKNESS_THAT_GIVE = 12;
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

  private Absences() {}

  static Uni<Absences> read(YearMonth from, YearMonth to, @Nullable Collection<UUID> only) {
    return CompanySql.execute(
            READ,
            from.minusMonths(MONTHS_OF_SICKNESS_THAT_GIVE).atDay(1),
            to.atEndOfMonth(),
            only == null ? null : only.toArray(UUID[]::new))
        .map(
            rows -> {
              var absences = new Absences();
              rows.forEach(
                  row ->
                      absences.months.put(
                          new Key(
                              row.getUUID("employee_id"),
                              YearMonth.from(row.getLocalDate("month"))),
                          new OfMonth(row.getBigDecimal("not_worked"), row.getBigDecimal("sick"))));
              return absences;
            });
  }

  BigDecimal notWorked(UUID employeeId, YearMonth month) {
    var found = months.get(new Key(employeeId, month));
    return found == null ? BigDecimal.ZERO : found.notWorked();
  }

  /** Whether the sickness before this month has already given all that it can. */
  boolean sickTooLong(UUID employeeId, YearMonth month) {
    for (int back = 0; back <= MONTHS_OF_SICKNESS_THAT_GIVE; back++) {
      if (!whollySick(employeeId, month.minusMonths(back))) {
        return false;
      }
    }
    return true;
  }

  private boolean whollySick(UUID employeeId, YearMonth month) {
    var found = months.get(new Key(employeeId, month));
    return found != null && found.sick().compareTo(new BigDecimal(month.lengthOfMonth())) >= 0;
  }
}
