package dz.mizan.hr.leave.ledger;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private static final String WAITING =
      """
      select e.number from leave_request r join leave_type t on t.id = r.type_id and t.settled
      join employee e on e.id = r.employee_id
      where r.employee_id = $1 and r.status = 'SUBMITTED' limit 1
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

  private final Differences differences;
  private final LedgerWriter ledger;
  private final LeaveTypes types;
  private final Audit audit;

  LeaveSettlement(Differences differences, LedgerWriter ledger, LeaveTypes types, Audit audit) {
    this.differences = differences;
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
   * Gives what the last months give, takes back what later ones gave, and writes off what is left.
   * A second time there is nothing left.
   *
   * @param paid days that were paid: as {@link #daysLeft} said when the pay was calculated, all
   *     types together
   * @param reason such as the number of the payroll run
   * @throws LeaveStillWaits if a request of his waits for a decision, which would change what is
   *     left
   * @throws LeaveLeftChanged if other days are left than were paid
   */
  public Uni<Void> settle(UUID employee, LocalDate lastDay, BigDecimal paid, String reason) {
    // As every request does, so that no leave is taken or given back meanwhile.
    return CompanySql.execute("select from employee where id = $1 for no key update", employee)
        .chain(() -> CompanySql.execute(WAITING, employee))
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new LeaveStillWaits(rows.iterator().next().getString(0));
              }
            })
        .chain(ledger::hold)
        .chain(() -> differences(List.of(employee), lastDay))
        .chain(found -> ledger.putRight(found, reason))
        .chain(
            () ->
                CompanySql.execute(
                    SETTLE, employee, reason, Caller.current().map(Caller::userId).orElse(null)))
        .invoke(rows -> requirePaid(rows, paid))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().voidItem()
                    : audit.record("leave.settled", "employee", employee, null, null));
  }

  private static void requirePaid(RowSet<Row> rows, BigDecimal paid) {
    var left = BigDecimal.ZERO;
    for (var row : rows) {
      left = left.subtract(row.getBigDecimal("days"));
    }
    if (paid.compareTo(left) != 0) {
      throw new LeaveLeftChanged(paid, left);
    }
  }

  /** Of the months of the last reference year, and of those after it that gave leave already. */
  private Uni<List<Difference>> differences(Collection<UUID> employees, LocalDate lastDay) {
    var last = YearMonth.from(lastDay);
    var now = YearMonth.from(Days.today());
    return differences.between(
        ReferenceYear.firstMonth(ReferenceYear.of(last)),
        now.isAfter(last) ? now : last,
        employees,
        lastDay);
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
    return differences(employees, lastDay)
        .map(
            found -> {
              for (var one : found) {
                var due = one.due();
                sums.merge(
                    new Key(due.employeeId(), due.typeId(), due.year()),
                    due.days(),
                    BigDecimal::add);
              }
              return sums;
            });
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
