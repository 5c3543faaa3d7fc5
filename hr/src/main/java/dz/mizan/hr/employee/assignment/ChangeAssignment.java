package dz.mizan.hr.employee.assignment;

import static java.util.Objects.requireNonNullElse;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says where somebody stands from a day on. What is dated for a later day stays as it was dated: the
 * change reaches to the day before.
 */
@ApplicationScoped
public class ChangeAssignment {
  private final Employees employees;
  private final Assignments assignments;
  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  ChangeAssignment(
      Employees employees, Assignments assignments, Settings settings, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.assignments = assignments;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Transfers somebody.
   *
   * @throws OutsideEmployment if he does not work for the company on that day
   * @throws dz.mizan.hr.employee.UnknownManager if the manager has left or is none of the company
   */
  Uni<AssignmentView> transfer(UUID employeeId, AssignmentRequest request) {
    return employees
        .requireLocked(employeeId)
        .invoke(employee -> Employees.requireInScope(request.departmentId()))
        .call(() -> Employees.requireManager(request.managerId()))
        .chain(
            employee ->
                change(
                    employee,
                    request.from(),
                    "assignment.changed",
                    before ->
                        new Place(
                            request.departmentId(),
                            request.positionId(),
                            request.managerId(),
                            request.jobTitle().strip(),
                            assignments.salary(before),
                            requireNonNullElse(request.workShare(), before.workShare()),
                            request.scheduleCode(),
                            request.reason(),
                            before.belowMinimumReason())))
        .map(AssignmentView::of);
  }

  /**
   * Changes a salary.
   *
   * @throws OutsideEmployment if he does not work for the company on that day
   * @throws SalaryBelowMinimum if it is below the SNMG without a reason
   */
  Uni<AssignmentView> pay(UUID employeeId, SalaryRequest request) {
    return employees
        .requireLocked(employeeId)
        .chain(
            employee ->
                change(
                    employee,
                    request.from(),
                    "assignment.salary-changed",
                    before ->
                        new Place(
                            before.departmentId(),
                            before.positionId(),
                            before.managerId(),
                            before.jobTitle(),
                            request.salary(),
                            before.workShare(),
                            before.scheduleCode(),
                            request.reason(),
                            request.belowMinimumReason())))
        .map(AssignmentView::of);
  }

  /**
   * Another department or job title from today on, or from his first day if that is to come; the rest
   * stays. For the one request that changes an employee as he is.
   *
   * @param employee locked
   */
  public Uni<Void> moveNow(Employee employee, UUID departmentId, String jobTitle) {
    var today = Today.date();
    var from = employee.hiredOn().isAfter(today) ? employee.hiredOn() : today;
    return change(
            employee,
            from,
            "assignment.changed",
            before ->
                new Place(
                    departmentId,
                    before.positionId(),
                    before.managerId(),
                    jobTitle,
                    assignments.salary(before),
                    before.workShare(),
                    before.scheduleCode(),
                    null,
                    before.belowMinimumReason()),
            false)
        .replaceWithVoid();
  }

  private Uni<Assignment> change(
      Employee employee, LocalDate from, String action, Function<Assignment, Place> place) {
    return change(employee, from, action, place, true);
  }

  private Uni<Assignment> change(
      Employee employee,
      LocalDate from,
      String action,
      Function<Assignment, Place> place,
      boolean copied) {
    return settings
        .current()
        .chain(
            now ->
                assignments
                    .on(employee.id(), from)
                    .map(found -> found.orElseThrow(() -> new OutsideEmployment("from", from)))
                    .chain(
                        before ->
                            write(before, from, checked(place.apply(before), before, from, now))
                                .call(after -> note(action, before, after))))
        .call(after -> copied ? putInForce(after) : Uni.createFrom().voidItem());
  }

  // Who is only moved keeps the salary that he has.
  private Place checked(Place place, Assignment before, LocalDate from, SettingValues settings) {
    if (Objects.equals(place.salary(), assignments.salary(before))
        && place.workShare().compareTo(before.workShare()) == 0) {
      return place;
    }
    var reason =
        SalaryRule.check(
            place.salary(),
            place.workShare(),
            from,
            before.endsOn(),
            Today.date(),
            place.belowMinimumReason(),
            settings);
    return place.withBelowMinimumReason(reason);
  }

  private Uni<Assignment> write(Assignment before, LocalDate from, Place place) {
    return before.startsOn().equals(from)
        ? assignments.update(before.id(), place)
        : assignments
            .endBefore(before.id(), from)
            .chain(() -> assignments.insert(before.employeeId(), from, before.endsOn(), place));
  }

  private Uni<Void> note(String action, Assignment before, Assignment after) {
    return audit.record(
        action,
        "employee",
        after.employeeId(),
        AssignmentView.of(before),
        AssignmentView.of(after));
  }

  private Uni<Void> putInForce(Assignment after) {
    var today = Today.date();
    if (!after.covers(today)) {
      return Uni.createFrom().voidItem();
    }
    return assignments.putInForce(after.employeeId(), today).chain(this::tell);
  }

  Uni<Void> tell(List<Employee> changed) {
    return outbox.appendAll(
        EmployeeChanged.TYPE,
        changed.stream()
            .map(e -> new Event(e.id(), e.version(), (Record) EmployeeChanged.of(e)))
            .toList());
  }
}
