package dz.mizan.hr.employee.assignment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Copies assignments to the employees on the day on which they come into force. */
@ApplicationScoped
class PutInForce implements Job {
  private static final int AT_ONCE = 500;
  private static final String COPY =
      """
      with due as (
        select e.id as employee_id, a.department_id, a.position_id, a.manager_id, a.job_title
        from employee e join assignment a on a.employee_id = e.id
          and a.starts_on <= $1 and (a.ends_on is null or a.ends_on >= $1)
        where e.status <> 'LEFT'
          and (e.department_id, e.position_id, e.manager_id, e.job_title) is distinct from
            (a.department_id, a.position_id, a.manager_id, a.job_title)
        order by e.id limit $2
        for update of e
      )
      update employee e set department_id = d.department_id, position_id = d.position_id,
        manager_id = d.manager_id, job_title = d.job_title, version = e.version + 1
      from due d where e.company_id = current_company() and e.id = d.employee_id
      returning e.*
      """;

  private final WriteAssignment write;
  private final Audit audit;

  PutInForce(WriteAssignment write, Audit audit) {
    this.write = write;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "put-assignments-in-force";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(COPY, Today.date(), AT_ONCE)
        .map(Employees::list)
        .call(write::tell)
        .call(this::note)
        .map(moved -> moved.size() + " assignments put in force");
  }

  private Uni<Void> note(List<Employee> moved) {
    return audit.recordAll(
        "employee.changed",
        "employee",
        moved.stream().map(e -> new Change(e.id(), null, EmployeeView.of(e))).toList());
  }
}
