package dz.mizan.hr.employee.departure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeHired;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.assignment.BeginAssignment;
import dz.mizan.hr.employee.contract.ConcludeContract;
import dz.mizan.hr.employee.contract.ContractKind;
import dz.mizan.hr.employee.personal.LeastAge;
import dz.mizan.hr.employee.personal.SealedPerson;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hires somebody again who left: the same number, a new employment. */
@ApplicationScoped
class RehireEmployee {
  private static final String UPDATE =
      """
      update employee set status = 'ACTIVE', hired_on = $2, left_on = null, left_reason = null,
        department_id = $3, position_id = $4, manager_id = $5, job_title = $6, version = version + 1
      where id = $1 returning *
      """;

  private final Employees employees;
  private final SealedPerson sealed;
  private final BeginAssignment begin;
  private final ConcludeContract contracts;
  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  RehireEmployee(
      Employees employees,
      SealedPerson sealed,
      BeginAssignment begin,
      ConcludeContract contracts,
      Settings settings,
      Outbox outbox,
      Audit audit) {
    this.employees = employees;
    this.sealed = sealed;
    this.begin = begin;
    this.contracts = contracts;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws InvalidDeparture if the first day is not after the last one
   * @throws dz.mizan.hr.employee.InvalidEmployee if the person is too young
   */
  Uni<Employee> handle(UUID id, RehireRequest request) {
    Employees.requireInScope(request.departmentId());
    return employees
        .requireLockedRow(id, request.managerId())
        .invoke(row -> requireGone(Employee.of(row), request))
        .call(row -> settings.on(request.hiredOn()).invoke(then -> requireAge(row, request, then)))
        .call(() -> Employees.requireManager(request.managerId()))
        .chain(row -> write(Employee.of(row), request));
  }

  private void requireAge(Row row, RehireRequest request, SettingValues then) {
    var civil = sealed.open(row).civil();
    var contract = request.contract();
    LeastAge.check(
        civil == null ? null : civil.bornOn(),
        request.hiredOn(),
        contract != null && contract.kind() == ContractKind.APPRENTICE,
        then,
        "hiredOn");
  }

  private static void requireGone(Employee before, RehireRequest request) {
    before.requireLeft();
    var leftOn = before.leftOn();
    if (leftOn != null && !request.hiredOn().isAfter(leftOn)) {
      throw new InvalidDeparture("hiredOn", "is not after the last day of work");
    }
  }

  private Uni<Employee> write(Employee before, RehireRequest request) {
    return Employees.write(
            BrokenConstraints.of(request.departmentId(), request.positionId(), request.managerId()),
            UPDATE,
            before.id(),
            request.hiredOn(),
            request.departmentId(),
            request.positionId(),
            request.managerId(),
            request.jobTitle())
        .call(
            after ->
                settings
                    .history()
                    .call(decided -> begin.handle(after, request.agreedTerms(), decided))
                    .call(
                        decided -> {
                          var contract = request.contract();
                          return contract == null
                              ? Uni.createFrom().voidItem()
                              : contracts.first(
                                  after,
                                  contract,
                                  request.agreedTerms(),
                                  decided.on(after.hiredOn()));
                        }))
        .call(
            e -> outbox.append(EmployeeHired.TYPE, e.id(), e.version(), EmployeeHired.of(e, true)))
        .call(
            after ->
                audit.record(
                    "employee.rehired",
                    "employee",
                    after.id(),
                    EmployeeView.of(before),
                    EmployeeView.of(after)));
  }
}
