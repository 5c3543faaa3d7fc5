package dz.mizan.hr.employee.departure;

import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.SealedFields;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives those who report to somebody another manager from a day on. A successor who is one of them
 * reports to the manager of the one who leaves.
 */
@ApplicationScoped
class HandOver {
  private static final String SALARY = "assignment.salary";
  private static final String CONCERNED =
      """
      select id, salary, ends_on from assignment where manager_id = $1 and starts_on < $2
        and (ends_on is null or ends_on >= $2)
      order by id for update
      """;
  private static final String CUT =
      """
      update assignment set valid = daterange(lower(valid), $2), version = version + 1
      where id = any ($1)
      """;
  private static final String GO_ON =
      """
      insert into assignment (id, employee_id, valid, department_id, position_id, manager_id,
        job_title, salary, work_share, schedule_code, reason, below_minimum_reason, created_by)
      select n.id, a.employee_id, daterange($1, n.ends_on, '[]'), a.department_id, a.position_id,
        case when a.employee_id = $2 then $3::uuid else $2::uuid end, a.job_title, n.salary,
        a.work_share, a.schedule_code, null, a.below_minimum_reason, a.created_by
      from unnest($4::uuid[], $5::uuid[], $6::text[], $7::date[]) as n (old_id, id, salary, ends_on)
      join assignment a on a.id = n.old_id
      """;
  // What begins later is given over as a whole.
  private static final String LATER =
      """
      update assignment set version = version + 1,
        manager_id = case when employee_id = $3 then $4::uuid else $3::uuid end
      where manager_id = $1 and starts_on >= $2
      """;
  private static final String COPY =
      """
      update employee e set manager_id = a.manager_id, version = e.version + 1
      from assignment a
      where e.company_id = current_company() and e.manager_id = $1 and e.status <> 'LEFT'
        and a.company_id = e.company_id and a.employee_id = e.id and a.starts_on <= $2
        and (a.ends_on is null or a.ends_on >= $2) and a.manager_id is distinct from e.manager_id
      returning e.*
      """;

  private final SealedFields fields;
  private final Outbox outbox;

  HandOver(SealedFields fields, Outbox outbox) {
    this.fields = fields;
    this.outbox = outbox;
  }

  /**
   * @param leaver locked; his successor may be null for none
   * @throws dz.mizan.common.problem.Refusal {@code manager-cycle} if the successor is below one of
   *     them
   */
  Uni<Void> handle(Employee leaver, @Nullable UUID successor, LocalDate from) {
    return CompanySql.execute(CONCERNED, leaver.id(), from)
        .call(rows -> cut(rows, from))
        .call(rows -> goOn(rows, leaver, successor, from))
        .chain(() -> write(LATER, leaver.id(), from, successor, leaver.managerId()))
        .chain(() -> write(COPY, leaver.id(), Today.date()))
        .map(Employees::list)
        .chain(
            changed ->
                outbox.appendAll(
                    EmployeeChanged.TYPE,
                    changed.stream()
                        .map(e -> new Event(e.id(), e.version(), (Record) EmployeeChanged.of(e)))
                        .toList()));
  }

  private static Uni<RowSet<Row>> cut(RowSet<Row> rows, LocalDate from) {
    var ids = new ArrayList<UUID>();
    rows.forEach(row -> ids.add(row.getUUID("id")));
    return CompanySql.execute(CUT, ids.toArray(UUID[]::new), from);
  }

  private Uni<RowSet<Row>> goOn(
      RowSet<Row> rows, Employee leaver, @Nullable UUID successor, LocalDate from) {
    var old = new ArrayList<UUID>();
    var fresh = new ArrayList<UUID>();
    var salaries = new ArrayList<@Nullable String>();
    var ends = new ArrayList<@Nullable LocalDate>();
    for (var row : rows) {
      var id = Ids.next();
      old.add(row.getUUID("id"));
      fresh.add(id);
      salaries.add(moved(row.getUUID("id"), id, row.getString("salary")));
      ends.add(row.getLocalDate("ends_on"));
    }
    return write(
        GO_ON,
        from,
        successor,
        leaver.managerId(),
        old.toArray(UUID[]::new),
        fresh.toArray(UUID[]::new),
        salaries.toArray(String[]::new),
        ends.toArray(LocalDate[]::new));
  }

  // A sealed value opens in its own row alone.
  private @Nullable String moved(UUID from, UUID to, @Nullable String salary) {
    return salary == null ? null : fields.seal(SALARY, to, fields.open(SALARY, from, salary));
  }

  private static Uni<RowSet<Row>> write(String sql, @Nullable Object... values) {
    return CompanySql.execute(sql, values).onFailure().transform(BrokenConstraints.any()::refusal);
  }
}
