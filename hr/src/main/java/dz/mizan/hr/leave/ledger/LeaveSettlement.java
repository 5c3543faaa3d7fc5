package dz.mizan.hr.leave.ledger;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Door for payroll: what is left of leave when somebody goes, of the types that are then paid.
 * {@link #daysLeft} is computed as often as needed; {@link #settle} writes it off, once.
 */
@ApplicationScoped
public class LeaveSettlement {
  private static final String BALANCES =
      """
      select employee_id, type_id, year, days from leave_balance
      where employee_id = any ($1) and type_id = any ($2)
      """;
  private static final String GIVEN =
      """
      select employee_id, type_id, month from leave_entry
      where kind = 'ACCRUAL' and employee_id = any ($1) and month between $2 and $3
      """;
  private static final String SETTLE =
      """
      insert into leave_entry (employee_id, type_id, year, kind, days, reason, by)
      select b.employee_id, b.type_id, b.year, 'SETTLED', -b.days, $2, $3
      from leave_balance b join leave_type t on t.id = b.type_id
      where b.employee_id = $1 and t.settled and b.days <> 0
      order by b.type_id, b.year
      returning year, days
      """;

  private record Key(UUID employeeId, UUID typeId, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return (employeeId + "/" + typeId + "/" + year)
          .compareTo(other.employeeId + "/" + other.typeId + "/" + other.year);
    }
  }

  private record Month(UUID employeeId, UUID typeId, YearMonth month) {}

  private final Accruals accruals;
  private final LedgerWriter ledger;
  private final LeaveTypes types;
  private final Audit audit;

  LeaveSettlement(Accruals accruals, LedgerWriter ledger, LeaveTypes types, Audit audit) {
    this.accruals = accruals;
    this.ledger = ledger;
    this.types = types;
    this.audit = audit;
  }

  /**
   * What they will have on that day, with what the months up to then give. Leave that was asked for
   * counts as taken. Writes nothing.
   *
   * @param lastDay of their employment
   */
  public Uni<List<DaysLeft>> daysLeft(Collection<UUID> employees, LocalDate lastDay) {
    return types
        .all()
        .map(all -> all.stream().filter(LeaveType::settled).toList())
        .chain(
            settled ->
                balances(employees, settled)
                    .chain(sums -> addDue(sums, employees, lastDay))
                    .map(sums -> left(sums, settled)));
  }

  /**
   * Gives what the last months give and writes off what is left. A second time there is nothing
   * left.
   *
   * @param reason such as the number of the payroll run
   */
  public Uni<Void> settle(UUID employee, LocalDate lastDay, String reason) {
    return ledger
        .hold()
        .chain(() -> due(List.of(employee), lastDay))
        .chain(ledger::accrue)
        .chain(
            () ->
                CompanySql.execute(
                    SETTLE, employee, reason, Caller.current().map(Caller::userId).orElse(null)))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().voidItem()
                    : audit.record("leave.settled", "employee", employee, null, null));
  }

  private Uni<List<Due>> due(Collection<UUID> employees, LocalDate lastDay) {
    var last = YearMonth.from(lastDay);
    return accruals.between(
        ReferenceYear.firstMonth(ReferenceYear.of(last)), last, employees, lastDay);
  }

  private static Uni<Map<Key, BigDecimal>> balances(
      Collection<UUID> employees, List<LeaveType> settled) {
    return CompanySql.execute(
            BALANCES,
            employees.toArray(UUID[]::new),
            settled.stream().map(LeaveType::id).toArray(UUID[]::new))
        .map(
            rows -> {
              Map<Key, BigDecimal> sums = new TreeMap<>();
              rows.forEach(
                  row ->
                      sums.put(
                          new Key(row.getUUID(0), row.getUUID(1), row.getShort(2)),
                          row.getBigDecimal(3)));
              return sums;
            });
  }

  private Uni<Map<Key, BigDecimal>> addDue(
      Map<Key, BigDecimal> sums, Collection<UUID> employees, LocalDate lastDay) {
    return due(employees, lastDay)
        .chain(
            due ->
                CompanySql.execute(
                        GIVEN,
                        employees.toArray(UUID[]::new),
                        lastDay.withDayOfMonth(1).minusMonths(12),
                        lastDay)
                    .map(
                        rows -> {
                          var given = new ArrayList<Month>();
                          rows.forEach(
                              row ->
                                  given.add(
                                      new Month(
                                          row.getUUID(0),
                                          row.getUUID(1),
                                          YearMonth.from(row.getLocalDate(2)))));
                          var known = Set.copyOf(given);
                          due.stream()
                              .filter(
                                  one ->
                                      !known.contains(
                                          new Month(one.employeeId(), one.typeId(), one.month())))
                              .forEach(
                                  one ->
                                      sums.merge(
                                          new Key(one.employeeId(), one.typeId(), one.year()),
                                          one.days(),
                                          BigDecimal::add));
                          return sums;
                        }));
  }

  private static List<DaysLeft> left(Map<Key, BigDecimal> sums, List<LeaveType> settled) {
    var codes = settled.stream().collect(Collectors.toMap(LeaveType::id, LeaveType::code));
    return sums.entrySet().stream()
        .filter(entry -> codes.containsKey(entry.getKey().typeId()))
        .filter(entry -> entry.getValue().signum() != 0)
        .map(
            entry ->
                new DaysLeft(
                    entry.getKey().employeeId(),
                    entry.getKey().typeId(),
                    codes.getOrDefault(entry.getKey().typeId(), ""),
                    entry.getKey().year(),
                    entry.getValue()))
        .toList();
  }
}
