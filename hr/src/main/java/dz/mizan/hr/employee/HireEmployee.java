package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes somebody on: gives the employee number and tells {@code employee.hired}. */
@ApplicationScoped
class HireEmployee {
  private final Employees employees;
  private final NationalNumbers nationalNumbers;
  private final Outbox outbox;
  private final Audit audit;

  HireEmployee(Employees employees, NationalNumbers nationalNumbers, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.nationalNumbers = nationalNumbers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws HiredOnOutOfRange if nobody can have been hired on that day
   * @throws NationalNumberTaken if the company employs this person already
   * @throws UnknownDepartment if the company has no such department
   */
  Uni<Employee> handle(HireRequest request) {
    HiredOnOutOfRange.check(request.hiredOn());
    return employees
        .nextNumber()
        .map(number -> employee(number, request))
        .chain(employees::save)
        .call(HireEmployee::begin)
        .call(e -> outbox.append(EmployeeHired.TYPE, e.id(), e.version(), EmployeeHired.of(e)))
        .call(e -> audit.record("employee.hired", "employee", e.id(), null, EmployeeView.of(e)));
  }

  private static Uni<Void> begin(Employee employee) {
    return CompanySql.execute(
            """
            with begun as (
              insert into employment (id, employee_id, starts_on) values ($1, $3, $4))
            insert into assignment (id, employee_id, valid, department_id, job_title)
            values ($2, $3, daterange($4, null), $5, $6)
            """,
            Ids.next(),
            Ids.next(),
            employee.id(),
            employee.hiredOn(),
            employee.departmentId(),
            employee.jobTitle())
        .replaceWithVoid();
  }

  private Employee employee(String number, HireRequest request) {
    var id = Ids.next();
    return new Employee(id, number, request, nationalNumbers.seal(request.nationalNumber(), id));
  }
}
