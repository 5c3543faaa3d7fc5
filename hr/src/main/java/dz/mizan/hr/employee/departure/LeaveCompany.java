package dz.mizan.hr.employee.departure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.EmployeeStatus;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.ManagerUnknown;
import dz.mizan.hr.employee.Today;
import dz.mizan.hr.employee.contract.EndContract;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that somebody leaves. Who has worked his last day already is gone at once; so is who
 * was to come and does not, whose employment never was.
 */
@ApplicationScoped
class LeaveCompany {
  static final String UPDATE =
      """
      update employee set left_on = $2, left_reason = $3, status = $4, version = version + 1
      where id = $1 returning *
      """;

  private final Employees employees;
  private final EndContract contracts;
  private final HandOver handOver;
  private final Outbox outbox;
  private final Audit audit;

  LeaveCompany(
      Employees employees, EndContract contracts, HandOver handOver, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.contracts = contracts;
    this.handOver = handOver;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws InvalidDeparture if the last day is before the first, unless it is the day before one
   *     that is to come; or the successor is himself
   * @throws ManagerUnknown if the successor is nobody who works for the company
   */
  Uni<Employee> handle(UUID id, LeaveRequest request) {
    var successor = request.successorId();
    if (id.equals(successor)) {
      throw new InvalidDeparture("successorId", "is the one who leaves");
    }
    return employees
        .requireLocked(id, successor)
        .invoke(before -> before.requireCanBecome(EmployeeStatus.LEFT))
        .invoke(before -> requireFits(before, request.lastDay()))
        .call(() -> Employees.requireManager(successor))
        .chain(before -> leave(before, request, successor));
  }

  private static void requireFits(Employee before, LocalDate lastDay) {
    if (lastDay.isBefore(before.hiredOn()) && !neverCame(before, lastDay)) {
      throw new InvalidDeparture("lastDay", "is before the first day of work");
    }
    if (before.leftOn() != null) {
      throw new InvalidDeparture("lastDay", "is known already; it can be withdrawn");
    }
  }

  // The last day is the one before a first day that is to come.
  private static boolean neverCame(Employee before, LocalDate lastDay) {
    return before.hiredOn().isAfter(Today.date()) && lastDay.equals(before.hiredOn().minusDays(1));
  }

  private Uni<Employee> leave(Employee before, LeaveRequest request, @Nullable UUID successor) {
    var id = before.id();
    var lastDay = request.lastDay();
    var neverCame = neverCame(before, lastDay);
    var gone = neverCame || lastDay.isBefore(Today.date());
    return handOver
        .above(id, neverCame ? before.hiredOn() : lastDay)
        .call(() -> endAssignments(id, lastDay))
        .call(() -> neverCame ? dropEmployment(before) : endEmployment(id, request))
        .call(() -> contracts.leave(id, lastDay))
        .chain(
            found -> {
              var above = found.orElse(null);
              var next = successor == null ? above : successor;
              return handOver.handle(id, next, above, lastDay.plusDays(1));
            })
        .chain(
            () ->
                Employees.write(
                    BrokenConstraints.any(),
                    UPDATE,
                    id,
                    lastDay,
                    request.reason().name(),
                    gone ? EmployeeStatus.LEFT.name() : before.status().name()))
        .call(after -> gone ? end(id, lastDay) : Uni.createFrom().voidItem())
        .call(after -> tell(after, gone))
        .call(
            after ->
                audit.record(
                    "employee.leaves",
                    "employee",
                    id,
                    EmployeeView.of(before),
                    EmployeeView.of(after)));
  }

  private Uni<Void> tell(Employee after, boolean gone) {
    return gone
        ? outbox.append(EmployeeLeft.TYPE, after.id(), after.version(), EmployeeLeft.of(after))
        : outbox.append(
            EmployeeChanged.TYPE, after.id(), after.version(), EmployeeChanged.of(after));
  }

  private static Uni<Void> endAssignments(UUID id, LocalDate lastDay) {
    return CompanySql.execute(
            "delete from assignment where employee_id = $1 and starts_on > $2", id, lastDay)
        .chain(
            () ->
                CompanySql.execute(
                    "update assignment set valid = daterange(lower(valid), $2, '[]'),"
                        + " version = version + 1"
                        + " where employee_id = $1 and (ends_on is null or ends_on > $2)",
                    id,
                    lastDay))
        .replaceWithVoid();
  }

  private static Uni<Void> endEmployment(UUID id, LeaveRequest request) {
    return CompanySql.execute(
            "update employment set ends_on = $2, end_reason = $3, note = $4"
                + " where employee_id = $1 and ends_on is null",
            id,
            request.lastDay(),
            request.reason().name(),
            request.note())
        .replaceWithVoid();
  }

  private static Uni<Void> dropEmployment(Employee employee) {
    return CompanySql.execute(
            "delete from employment where employee_id = $1 and starts_on = $2",
            employee.id(),
            employee.hiredOn())
        .replaceWithVoid();
  }

  /** A suspension ends with the last day; one that would begin after it never was. */
  static Uni<Void> end(UUID id, LocalDate lastDay) {
    return CompanySql.execute(
            "delete from suspension where employee_id = $1 and starts_on > $2", id, lastDay)
        .chain(
            () ->
                CompanySql.execute(
                    "update suspension set ends_on = $2"
                        + " where employee_id = $1 and (ends_on is null or ends_on > $2)",
                    id,
                    lastDay))
        .replaceWithVoid();
  }
}
