package dz.mizan.hr.employee.departure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes back a last day that is to come. The assignment goes on, under somebody else if the manager
 * leaves; a contract that was cut short has to be renewed, and who was to report to somebody else
 * will.
 */
@ApplicationScoped
class StayInCompany {
  private final Employees employees;
  private final HandOver handOver;
  private final Outbox outbox;
  private final Audit audit;

  StayInCompany(Employees employees, HandOver handOver, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.handOver = handOver;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws InvalidDeparture if there is no last day
   */
  Uni<Employee> handle(UUID id) {
    return employees
        .requireLocked(id)
        .invoke(Employee::requireHere)
        .invoke(
            before -> {
              if (before.leftOn() == null) {
                throw new InvalidDeparture("lastDay", "there is none");
              }
            })
        .call(StayInCompany::reopen)
        .call(this::leaveManagerWhoLeaves)
        .chain(this::write);
  }

  private static Uni<Void> reopen(Employee before) {
    return CompanySql.execute(
            "update employment set ends_on = null, end_reason = null, note = null"
                + " where employee_id = $1 and starts_on = $2",
            before.id(),
            before.hiredOn())
        .chain(
            () ->
                CompanySql.execute(
                    "update assignment set valid = daterange(lower(valid), null),"
                        + " version = version + 1 where employee_id = $1 and ends_on = $2",
                    before.id(),
                    before.leftOn()))
        .onFailure()
        .transform(BrokenConstraints.any()::refusal)
        .replaceWithVoid();
  }

  // He was not handed over when his manager's last day became known, for his own was before it.
  private Uni<Void> leaveManagerWhoLeaves(Employee before) {
    return CompanySql.execute(
            """
            select m.id, m.left_on from assignment a join employee m on m.id = a.manager_id
            where a.employee_id = $1 and a.ends_on is null and m.left_on is not null
            """,
            before.id())
        .chain(
            rows -> {
              if (rows.size() == 0) {
                return Uni.createFrom().voidItem();
              }
              var manager = rows.iterator().next().getUUID(0);
              var leftOn = rows.iterator().next().getLocalDate(1);
              return handOver
                  .above(manager, leftOn)
                  .chain(
                      above ->
                          handOver.handle(
                              manager, above.orElse(null), above.orElse(null), leftOn.plusDays(1)));
            });
  }

  private Uni<Employee> write(Employee before) {
    var id = before.id();
    return Employees.write(
            BrokenConstraints.any(), LeaveCompany.UPDATE, id, null, null, before.status().name())
        .call(
            after ->
                outbox.append(EmployeeChanged.TYPE, id, after.version(), EmployeeChanged.of(after)))
        .call(
            after ->
                audit.record(
                    "employee.stays",
                    "employee",
                    id,
                    EmployeeView.of(before),
                    EmployeeView.of(after)));
  }
}
