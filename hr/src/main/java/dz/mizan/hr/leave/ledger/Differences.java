package dz.mizan.hr.leave.ledger;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What months gave and what they should have given; writes nothing. */
@ApplicationScoped
class Differences {
  private static final String WRITTEN =
      """
      select employee_id, type_id, month, sum(days) as days, bool_or(kind = 'ACCRUAL') as accrued
      from leave_entry
      where kind in ('ACCRUAL', 'CORRECTION') and month between $1 and $2
        and employee_id = any ($3)
      group by 1, 2, 3
      """;
  private static final String LEFT =
      """
      select b.employee_id, b.type_id, b.year, b.days from leave_balance b
      join leave_type t on t.id = b.type_id
      where not t.may_be_negative and b.employee_id = any ($1)
      """;

  private record Key(UUID employeeId, UUID typeId, YearMonth month) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byEmployee = employeeId.compareTo(other.employeeId);
      int byType = byEmployee == 0 ? typeId.compareTo(other.typeId) : byEmployee;
      return byType == 0 ? month.compareTo(other.month) : byType;
    }
  }

  private record YearKey(UUID employeeId, UUID typeId, int year) {}

  private record Written(BigDecimal days, boolean accrued) {}

  private final Accruals accruals;

  Differences(Accruals accruals) {
    this.accruals = accruals;
  }

  /**
   * Of months from one to another, both counted, by employee, type and month. What was taken of
   * leave that should not have been given is not taken back: the balance stops at zero.
   *
   * @param lastDay on which their employment shall be taken to end, null for what is known. After
   *     its month leave is only taken back
   */
  Uni<List<Difference>> between(
      YearMonth from, YearMonth to, Collection<UUID> employees, @Nullable LocalDate lastDay) {
    var ids = employees.toArray(UUID[]::new);
    return accruals
        .between(from, to, employees, lastDay)
        .chain(
            due ->
                written(from, to, ids)
                    .chain(written -> left(ids).map(left -> found(due, written, left, lastDay))));
  }

  private static Uni<Map<Key, Written>> written(YearMonth from, YearMonth to, UUID[] ids) {
    return CompanySql.execute(WRITTEN, from.atDay(1), to.atDay(1), ids)
        .map(
            rows -> {
              Map<Key, Written> written = new HashMap<>();
              rows.forEach(
                  row ->
                      written.put(
                          new Key(
                              row.getUUID("employee_id"),
                              row.getUUID("type_id"),
                              YearMonth.from(row.getLocalDate("month"))),
                          new Written(row.getBigDecimal("days"), row.getBoolean("accrued"))));
              return written;
            });
  }

  private static Uni<Map<YearKey, BigDecimal>> left(UUID[] ids) {
    return CompanySql.execute(LEFT, (Object) ids)
        .map(
            rows -> {
              Map<YearKey, BigDecimal> left = new HashMap<>();
              rows.forEach(
                  row ->
                      left.put(
                          new YearKey(row.getUUID(0), row.getUUID(1), row.getShort(2)),
                          row.getBigDecimal(3)));
              return left;
            });
  }

  private static List<Difference> found(
      List<Due> due,
      Map<Key, Written> written,
      Map<YearKey, BigDecimal> left,
      @Nullable LocalDate lastDay) {
    var expected = new TreeMap<Key, BigDecimal>();
    due.forEach(
        one ->
            expected.merge(
                new Key(one.employeeId(), one.typeId(), one.month()), one.days(), BigDecimal::add));
    // Leave that was given for months in which nobody works here any more.
    written.keySet().forEach(key -> expected.putIfAbsent(key, BigDecimal.ZERO));
    var found = new ArrayList<Difference>();
    expected.forEach(
        (key, days) -> {
          var there = written.get(key);
          var has = there == null ? BigDecimal.ZERO : there.days();
          var difference = days.subtract(has);
          boolean isAfter = lastDay != null && key.month().isAfter(YearMonth.from(lastDay));
          if (isAfter ? difference.signum() < 0 : there == null || difference.signum() != 0) {
            found.add(
                new Difference(
                    key.employeeId(),
                    key.typeId(),
                    key.month().toString(),
                    has,
                    days,
                    bounded(key, difference, left),
                    there != null && there.accrued()));
          }
        });
    return found;
  }

  private static BigDecimal bounded(Key key, BigDecimal difference, Map<YearKey, BigDecimal> left) {
    var year = new YearKey(key.employeeId(), key.typeId(), ReferenceYear.of(key.month()));
    var there = left.get(year);
    if (there == null) {
      return difference;
    }
    var bounded = difference.max(there.negate().min(BigDecimal.ZERO));
    left.put(year, there.add(bounded));
    return bounded;
  }
}
