package dz.mizan.hr.employee.departure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.job.Job;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
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

/** Lets people go on the day after their last one. */
@ApplicationScoped
class DepartPeople implements Job {
  private static final int AT_ONCE = 500;
  private static final String GO =
      """
      with due as (
        select id from employee where status <> 'LEFT' and left_on < $1
        order by id limit $2 for update
      ), ended as (
        update suspension s set ends_on = e.left_on
        from due join employee e on e.id = due.id
        where s.company_id = current_company() and s.employee_id = e.id
          and s.starts_on <= e.left_on and (s.ends_on is null or s.ends_on > e.left_on)
      )
      update employee e set status = 'LEFT', version = e.version + 1
      from due where e.company_id = current_company() and e.id = due.id
      returning e.*
      """;

  private final Outbox outbox;
  private final Audit audit;

  DepartPeople(Outbox outbox, Audit audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "depart-people";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(GO, Today.date(), AT_ONCE)
        .map(Employees::list)
        .call(this::tell)
        .call(this::note)
        .map(gone -> gone.size() + " people left");
  }

  private Uni<Void> tell(List<Employee> gone) {
    return outbox.appendAll(
        EmployeeLeft.TYPE,
        gone.stream()
            .map(e -> new Event(e.id(), e.version(), (Record) EmployeeLeft.of(e)))
            .toList());
  }

  private Uni<Void> note(List<Employee> gone) {
    return audit.recordAll(
        "employee.left",
        "employee",
        gone.stream().map(e -> new Change(e.id(), null, EmployeeView.of(e))).toList());
  }
}
