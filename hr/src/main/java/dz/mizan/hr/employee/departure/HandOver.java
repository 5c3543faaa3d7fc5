package dz.mizan.hr.employee.departure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.SalaryUnreadable;
import dz.mizan.hr.employee.SealedFields;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives those who report to somebody another manager from a day on: his successor, or else the next
 * above him who is still there then. A successor who is one of them reports to that one.
 */
@ApplicationScoped
class HandOver {
  private static final String SALARY = "assignment.salary";
  // By the assignments of that day; of those who are gone by then, of their last one.
  private static final String ABOVE =
      """
      with recursive above (id, step) as (
        select a.manager_id, 1 from assignment a
          where a.employee_id = $1 and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)
        union
        select a.manager_id, b.step + 1 from above b
          join employee e on e.id = b.id and e.left_on is not null
          join assignment a on a.employee_id = b.id and a.starts_on <= least($2, e.left_on)
            and (a.ends_on is null or a.ends_on >= least($2, e.left_on))
          where b.step < 100
      )
      select b.id from above b join employee e on e.id = b.id
      where e.status <> 'LEFT' and e.left_on is null order by b.step limit 1
      """;
  // Whoever changes one of them at the same time waits, or is waited for.
  private static final String LOCK =
      """
      select from employee where id in (select employee_id from assignment
        where manager_id = $1 and (ends_on is null or ends_on >= $2))
      order by id for update
      """;
  private static final String CONCERNED =
      """
      select a.id, a.salary, a.ends_on, e.number
      from assignment a join employee e on e.id = a.employee_id
      where a.manager_id = $1 and a.starts_on < $2 and (a.ends_on is null or a.ends_on >= $2)
      order by a.id for update of a
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
  private final Audit audit;

  HandOver(SealedFields fields, Outbox outbox, Audit audit) {
    this.fields = fields;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** The next above somebody on that day whose last day is not known; empty if there is none. */
  Uni<Optional<UUID>> above(UUID employee, LocalDate day) {
    return CompanySql.execute(ABOVE, employee, day)
        .map(rows -> rows.size() == 0 ? Optional.<UUID>empty() : first(rows))
        .call(above -> Employees.requireManager(above.orElse(null)));
  }

  /**
   * @param above to whom the successor reports if he is one of them; null for nobody
   * @throws dz.mizan.common.problem.Refusal {@code manager-cycle} if the successor is below one of
   *     them
   * @throws SalaryUnreadable if the salary of one of those who report to him does not open
   */
  Uni<Void> handle(UUID leaver, @Nullable UUID successor, @Nullable UUID above, LocalDate from) {
    return CompanySql.execute(LOCK, leaver, from)
        .chain(() -> CompanySql.execute(CONCERNED, leaver, from))
        .call(rows -> cut(rows, from))
        .call(rows -> goOn(rows, successor, above, from))
        .chain(() -> write(LATER, leaver, from, successor, above))
        .chain(() -> write(COPY, leaver, Today.date()))
        .map(Employees::list)
        .call(this::tell)
        .chain(this::note);
  }

  private static Optional<UUID> first(RowSet<Row> rows) {
    return Optional.of(rows.iterator().next().getUUID(0));
  }

  private Uni<Void> tell(List<Employee> changed) {
    return outbox.appendAll(
        EmployeeChanged.TYPE,
        changed.stream()
            .map(e -> new Event(e.id(), e.version(), (Record) EmployeeChanged.of(e)))
            .toList());
  }

  private Uni<Void> note(List<Employee> changed) {
    return audit.recordAll(
        "employee.changed",
        "employee",
        changed.stream().map(e -> new Change(e.id(), null, EmployeeView.of(e))).toList());
  }

  private static Uni<RowSet<Row>> cut(RowSet<Row> rows, LocalDate from) {
    var ids = new ArrayList<UUID>();
    rows.forEach(row -> ids.add(row.getUUID("id")));
    return CompanySql.execute(CUT, ids.toArray(UUID[]::new), from);
  }

  private Uni<RowSet<Row>> goOn(
      RowSet<Row> rows, @Nullable UUID successor, @Nullable UUID above, LocalDate from) {
    var old = new ArrayList<UUID>();
    var fresh = new ArrayList<UUID>();
    var salaries = new ArrayList<@Nullable String>();
    var ends = new ArrayList<@Nullable LocalDate>();
    for (var row : rows) {
      var id = Ids.next();
      old.add(row.getUUID("id"));
      fresh.add(id);
      salaries.add(moved(row, id));
      ends.add(row.getLocalDate("ends_on"));
    }
    return write(
        GO_ON,
        from,
        successor,
        above,
        old.toArray(UUID[]::new),
        fresh.toArray(UUID[]::new),
        salaries.toArray(String[]::new),
        ends.toArray(LocalDate[]::new));
  }

  // A sealed value opens in its own row alone: one that does not open now never would there.
  private @Nullable String moved(Row from, UUID to) {
    var stored = from.getString("salary");
    var salary = fields.openIfAny(SALARY, from.getUUID("id"), stored);
    if (salary == null && stored != null) {
      throw new SalaryUnreadable(from.getString("number"));
    }
    return fields.sealIfAny(SALARY, to, salary);
  }

  private static Uni<RowSet<Row>> write(String sql, @Nullable Object... values) {
    return CompanySql.execute(sql, values).onFailure().transform(BrokenConstraints.any()::refusal);
  }
}
