package dz.mizan.hr.employee;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The employees of the running transaction's company. */
@ApplicationScoped
public class Employees {
  private static final String PAGE =
      """
      select * from employee
      where ($1::uuid is null or id > $1) and ($2::uuid[] is null or department_id = any ($2))
        and ($3::uuid is null or position_id = $3) and ($4::uuid is null or manager_id = $4)
        and ($5::text is null or status = $5) and ($6::text is null or number = $6)
      order by id limit $7
      """;

  /**
   * The next employee number, {@code E-0001} first. Whoever asks next waits until this transaction
   * ends; one that is rolled back gives its number back, so there are no gaps.
   */
  Uni<String> nextNumber() {
    return CompanySql.execute(
            "insert into employee_counter (last_number) values (1) on conflict (company_id)"
                + " do update set last_number = employee_counter.last_number + 1"
                + " returning last_number")
        .map(rows -> number(rows.iterator().next().getLong("last_number")));
  }

  // In the digits 0 to 9, whatever the language of the machine.
  static String number(long count) {
    return String.format(Locale.ROOT, "E-%04d", count);
  }

  /**
   * @throws NotFound if the company has no such employee
   * @throws dz.mizan.common.tenancy.OutOfScope if he is of a department that is none of the
   *     caller's
   */
  public Uni<Employee> require(UUID id) {
    return requireRow("select * from employee where id = $1", id).map(Employee::of);
  }

  /**
   * The same, locked until the transaction ends: the first lock of whatever concerns one employee.
   */
  public Uni<Employee> requireLocked(UUID id) {
    return requireLockedRow(id).map(Employee::of);
  }

  /**
   * The same for one whose manager is locked after him by {@link #requireManager}: before him,
   * where the manager's id is the smaller one. Two who are placed below each other at once would be
   * a deadlock otherwise.
   */
  public Uni<Employee> requireLocked(UUID id, @Nullable UUID manager) {
    return requireLockedRow(id, manager).map(Employee::of);
  }

  /** The same with the sealed columns. */
  public Uni<Row> requireLockedRow(UUID id, @Nullable UUID manager) {
    return manager == null || manager.compareTo(id) >= 0
        ? requireLockedRow(id)
        : CompanySql.execute("select from employee where id = $1 for share", manager)
            .chain(() -> requireLockedRow(id));
  }

  /** The row with the sealed columns, locked. */
  public Uni<Row> requireLockedRow(UUID id) {
    return requireRow("select * from employee where id = $1 for update", id);
  }

  /** The same without a lock. */
  public Uni<Row> requireRow(UUID id) {
    return requireRow("select * from employee where id = $1", id);
  }

  /**
   * Those of the departments within the caller's scope, oldest entry first.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if the department asked for is none of the caller's
   */
  Uni<Page<Employee>> page(PageRequest request, EmployeeFilter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.departments(),
            filter.positionId(),
            filter.managerId(),
            filter.statusName(),
            filter.number(),
            request.limitAndOne())
        .map(Employees::list)
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  /** Writes something about an employee; what the database refuses has its name. */
  public static Uni<Employee> write(
      BrokenConstraints broken, String sql, @Nullable Object... values) {
    return CompanySql.execute(sql, values)
        .onFailure()
        .transform(broken::refusal)
        .map(rows -> Employee.of(rows.iterator().next()));
  }

  public static List<Employee> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Employee::of).toList();
  }

  /** The one that moves along with the caller's scope; for where somebody shall stand. */
  public static void requireInScope(UUID departmentId) {
    Departments.requireInScope(departmentId);
  }

  /**
   * @throws ManagerUnknown if it is nobody who works for the company, or somebody whose last day is
   *     known; for null nothing happens
   */
  public static Uni<Void> requireManager(@Nullable UUID managerId) {
    if (managerId == null) {
      return Uni.createFrom().voidItem();
    }
    // Who leaves waits meanwhile, for he locks his row.
    return CompanySql.execute(
            "select from employee where id = $1 and status <> 'LEFT' and left_on is null for share",
            managerId)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new ManagerUnknown(managerId);
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Row> requireRow(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("employee", id);
              }
              var row = rows.iterator().next();
              Departments.requireInScope(row.getUUID("department_id"));
              return row;
            });
  }

  static UUID @Nullable [] departments(@Nullable UUID departmentId) {
    if (departmentId != null) {
      Departments.requireInScope(departmentId);
      return new UUID[] {departmentId};
    }
    return Caller.require().scope().onlyArray(Departments.SCOPE);
  }
}
