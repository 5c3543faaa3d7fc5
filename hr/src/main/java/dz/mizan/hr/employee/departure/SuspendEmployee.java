package dz.mizan.hr.employee.departure;

import static java.util.Objects.requireNonNullElse;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.EmployeeStatus;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Lets somebody rest from work, and work again. */
@ApplicationScoped
class SuspendEmployee {
  private static final String STATUS =
      "update employee set status = $2, version = version + 1 where id = $1 returning *";

  private final Employees employees;
  private final Outbox outbox;
  private final Audit audit;

  SuspendEmployee(Employees employees, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws InvalidDeparture if he did not work on that day, or it is to come
   */
  Uni<Employee> suspend(UUID id, SuspendRequest request) {
    var from = requireNonNullElse(request.from(), Today.date());
    var paid = requireNonNullElse(request.paid(), false);
    return employees
        .requireLocked(id)
        .invoke(before -> before.requireCanBecome(EmployeeStatus.SUSPENDED))
        .invoke(before -> requireWorks(before, "from", from))
        .call(() -> insert(id, from, paid, request.reason()))
        .chain(before -> move(before, EmployeeStatus.SUSPENDED, "employee.suspended"))
        .call(
            after ->
                outbox.append(
                    EmployeeSuspended.TYPE,
                    id,
                    after.version(),
                    EmployeeSuspended.of(after, from, paid)));
  }

  /**
   * @throws InvalidDeparture if he had not been suspended by then, or the day is to come
   */
  Uni<Employee> resume(UUID id, ResumeRequest request) {
    var on = requireNonNullElse(request.on(), Today.date());
    return employees
        .requireLocked(id)
        .invoke(
            before -> {
              // Who left comes back by being hired.
              before.requireHere();
              before.requireCanBecome(EmployeeStatus.ACTIVE);
            })
        .invoke(before -> requireWorks(before, "on", on))
        .call(() -> end(id, on))
        .chain(before -> move(before, EmployeeStatus.ACTIVE, "employee.resumed"))
        .call(
            after ->
                outbox.append(
                    EmployeeChanged.TYPE, id, after.version(), EmployeeChanged.of(after)));
  }

  private static void requireWorks(Employee employee, String field, LocalDate day) {
    if (day.isBefore(employee.hiredOn())) {
      throw new InvalidDeparture(field, "is before the hiring");
    }
    var leftOn = employee.leftOn();
    if (leftOn != null && day.isAfter(leftOn)) {
      throw new InvalidDeparture(field, "is after the last day of work");
    }
    if (day.isAfter(Today.date())) {
      throw new InvalidDeparture(field, "is to come");
    }
  }

  private static Uni<Void> insert(UUID id, LocalDate from, boolean paid, String reason) {
    return CompanySql.execute(
            "insert into suspension (id, employee_id, starts_on, paid, reason, created_by)"
                + " values ($1, $2, $3, $4, $5, $6)",
            Ids.next(),
            id,
            from,
            paid,
            reason,
            Caller.require().userId())
        .onFailure(SqlFailures.violates("ex_suspension_overlap"))
        .transform(e -> new InvalidDeparture("from", "lies within another suspension"))
        .replaceWithVoid();
  }

  // One that is taken back on its first day never was.
  private static Uni<Void> end(UUID id, LocalDate on) {
    return CompanySql.execute(
            """
            with open as (
              select company_id, id, starts_on from suspension
                where employee_id = $1 and ends_on is null
            ), gone as (
              delete from suspension s using open o
                where s.company_id = o.company_id and s.id = o.id and o.starts_on = $2
            ), ended as (
              update suspension s set ends_on = $2::date - 1 from open o
                where s.company_id = o.company_id and s.id = o.id and o.starts_on < $2
            )
            select starts_on <= $2 from open
            """,
            id,
            on)
        .invoke(
            rows -> {
              if (rows.size() > 0 && !rows.iterator().next().getBoolean(0)) {
                throw new InvalidDeparture("on", "is before the suspension");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Employee> move(Employee before, EmployeeStatus next, String action) {
    return Employees.write(BrokenConstraints.any(), STATUS, before.id(), next.name())
        .call(
            after ->
                audit.record(
                    action,
                    "employee",
                    after.id(),
                    EmployeeView.of(before),
                    EmployeeView.of(after)));
  }
}
