package dz.mizan.hr.employee.assignment;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.SalaryUnreadable;
import dz.mizan.hr.employee.SealedFields;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of the running transaction's company. Whoever writes one has locked the employee.
 */
@ApplicationScoped
class Assignments {
  static final String SALARY = "assignment.salary";
  private static final String INSERT =
      """
      insert into assignment (id, employee_id, valid, department_id, position_id, manager_id,
        job_title, salary, work_share, schedule_code, reason, below_minimum_reason, created_by)
      values ($1, $2, daterange($3, $4, '[]'), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      returning *
      """;
  private static final String UPDATE =
      """
      update assignment set department_id = $2, position_id = $3, manager_id = $4, job_title = $5,
        salary = $6, work_share = $7, schedule_code = $8, reason = $9, below_minimum_reason = $10,
        version = version + 1
      where id = $1 returning *
      """;
  // Those above the new manager first, lest what is out of date of theirs looks like a cycle.
  private static final String COPY =
      """
      with recursive chain (id) as (
        select $1::uuid
        union
        select a.manager_id from chain c join assignment a on a.employee_id = c.id
          and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)
        where a.manager_id is not null
      )
      update employee e set department_id = a.department_id, position_id = a.position_id,
        manager_id = a.manager_id, job_title = a.job_title, version = e.version + 1
      from chain c join assignment a on a.employee_id = c.id
        and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)
      where e.company_id = current_company() and e.id = c.id and e.status <> 'LEFT'
        and (e.department_id, e.position_id, e.manager_id, e.job_title) is distinct from
          (a.department_id, a.position_id, a.manager_id, a.job_title)
      returning e.*
      """;

  private final SealedFields fields;

  Assignments(SealedFields fields) {
    this.fields = fields;
  }

  /** All of an employee, the newest first. */
  Uni<List<Assignment>> of(UUID employeeId) {
    return CompanySql.execute(
            "select * from assignment where employee_id = $1 order by starts_on desc", employeeId)
        .map(Assignments::list);
  }

  /** The one that holds on that day, if any. */
  Uni<Optional<Assignment>> on(UUID employeeId, LocalDate day) {
    return CompanySql.execute(
            "select * from assignment where employee_id = $1 and starts_on <= $2"
                + " and (ends_on is null or ends_on >= $2)",
            employeeId,
            day)
        .map(rows -> list(rows).stream().findFirst());
  }

  /** Begins one; no other may hold on any of these days. */
  Uni<Assignment> insert(
      UUID employeeId, LocalDate startsOn, @Nullable LocalDate endsOn, Place place) {
    var id = Ids.next();
    return write(
        place,
        INSERT,
        id,
        employeeId,
        startsOn,
        endsOn,
        place.departmentId(),
        place.positionId(),
        place.managerId(),
        place.jobTitle(),
        seal(id, place.salary()),
        place.workShare(),
        place.scheduleCode(),
        place.reason(),
        place.belowMinimumReason(),
        Caller.require().userId());
  }

  /** Writes another place over the whole of one. */
  Uni<Assignment> update(UUID id, Place place) {
    return write(
        place,
        UPDATE,
        id,
        place.departmentId(),
        place.positionId(),
        place.managerId(),
        place.jobTitle(),
        seal(id, place.salary()),
        place.workShare(),
        place.scheduleCode(),
        place.reason(),
        place.belowMinimumReason());
  }

  /** Ends one on the day before. */
  Uni<Void> endBefore(UUID id, LocalDate day) {
    return CompanySql.execute(
            "update assignment set valid = daterange(lower(valid), $2), version = version + 1"
                + " where id = $1",
            id,
            day)
        .replaceWithVoid();
  }

  /** Copies what holds today to this employee and those above him; gives those who changed. */
  Uni<List<Employee>> putInForce(UUID employeeId, LocalDate today) {
    return CompanySql.execute(COPY, employeeId, today)
        .onFailure()
        .transform(BrokenConstraints.any()::refusal)
        .map(Employees::list);
  }

  /**
   * To go along to another place of the employee.
   *
   * @throws SalaryUnreadable if it does not open
   */
  @Nullable BigDecimal salary(Assignment assignment, Employee employee) {
    var salary = salaryIfReadable(assignment);
    if (salary == null && assignment.sealedSalary() != null) {
      throw new SalaryUnreadable(employee.number());
    }
    return salary;
  }

  /** Null also for one that does not open. */
  @Nullable BigDecimal salaryIfReadable(Assignment assignment) {
    var shown = shownSalary(assignment);
    return shown == null ? null : new BigDecimal(shown);
  }

  /** Null also for one that does not open. */
  @Nullable String shownSalary(Assignment assignment) {
    return fields.openIfAny(SALARY, assignment.id(), assignment.sealedSalary());
  }

  private @Nullable String seal(UUID id, @Nullable BigDecimal salary) {
    return salary == null ? null : fields.seal(SALARY, id, salary.setScale(2).toPlainString());
  }

  private static Uni<Assignment> write(Place place, String sql, @Nullable Object... values) {
    var broken = BrokenConstraints.of(place.departmentId(), place.positionId(), place.managerId());
    return CompanySql.execute(sql, values)
        .onFailure()
        .transform(broken::refusal)
        .map(rows -> Assignment.of(rows.iterator().next()));
  }

  private static List<Assignment> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Assignment::of).toList();
  }
}
