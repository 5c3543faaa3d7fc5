package dz.mizan.hr.employee.assignment;

import static java.util.Objects.requireNonNullElse;

import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Says where somebody stands from a day on. What is dated for a later day stays as it was dated:
 * the change reaches to the day before.
 */
@ApplicationScoped
public class ChangeAssignment {
  private final Employees employees;
  private final Assignments assignments;
  private final WriteAssignment write;
  private final Reach reach;

  ChangeAssignment(
      Employees employees, Assignments assignments, WriteAssignment write, Reach reach) {
    this.employees = employees;
    this.assignments = assignments;
    this.write = write;
    this.reach = reach;
  }

  /**
   * Transfers somebody.
   *
   * @throws OutsideEmployment if he does not work for the company on that day
   * @throws dz.mizan.hr.employee.ManagerUnknown if the manager has left or is none of the company
   * @throws dz.mizan.hr.employee.SalaryUnreadable if his salary, which stays, does not open
   */
  Uni<AssignmentView> transfer(UUID employeeId, AssignmentRequest request) {
    return employees
        .requireLocked(employeeId, request.managerId())
        .invoke(employee -> Employees.requireInScope(request.departmentId()))
        .call(() -> Employees.requireManager(request.managerId()))
        .chain(
            employee ->
                write.handle(
                    employeeId,
                    request.from(),
                    "assignment.changed",
                    before ->
                        new Place(
                            request.departmentId(),
                            request.positionId(),
                            request.managerId(),
                            request.jobTitle(),
                            assignments.salary(before, employee),
                            requireNonNullElse(request.workShare(), before.workShare()),
                            request.scheduleCode(),
                            request.reason(),
                            before.belowMinimumReason())))
        .call(write::putInForce)
        .map(AssignmentView::of);
  }

  /**
   * Changes a salary; what was there may be unreadable.
   *
   * @throws dz.mizan.hr.employee.NotForOneself if it is the caller's own
   * @throws OutsideEmployment if he does not work for the company on that day
   * @throws SalaryBelowMinimum if it is below the SNMG without a reason
   */
  Uni<AssignmentView> pay(UUID employeeId, SalaryRequest request) {
    return employees
        .requireLocked(employeeId)
        .call(() -> reach.requireManages(employeeId, "salaries:change"))
        .chain(
            employee ->
                write.handle(
                    employeeId,
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
   * Another department or job title from today on, or from his first day if that is to come; the
   * rest stays. For the one request that changes an employee as he is, which writes the employee
   * itself.
   *
   * @param employee locked
   * @throws dz.mizan.hr.employee.SalaryUnreadable if his salary does not open
   */
  public Uni<Void> moveNow(Employee employee, UUID departmentId, String jobTitle) {
    var today = Today.date();
    var from = employee.hiredOn().isAfter(today) ? employee.hiredOn() : today;
    return write
        .handle(
            employee.id(),
            from,
            "assignment.changed",
            before ->
                new Place(
                    departmentId,
                    before.positionId(),
                    before.managerId(),
                    jobTitle,
                    assignments.salary(before, employee),
                    before.workShare(),
                    before.scheduleCode(),
                    null,
                    before.belowMinimumReason()))
        .replaceWithVoid();
  }
}
