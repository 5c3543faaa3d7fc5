package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes name, department or job title and tells {@code employee.changed}. */
@ApplicationScoped
class ChangeEmployee {
  private final Employees employees;
  private final Outbox outbox;
  private final Audit audit;

  ChangeEmployee(Employees employees, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * What is the same as before changes nothing: neither version nor event.
   *
   * @throws UnknownDepartment if the company has no such department
   */
  Uni<Employee> handle(UUID id, @Nullable String ifMatch, EmployeeChange change) {
    return employees
        .require(id)
        .invoke(employee -> Versions.check(ifMatch, employee.version()))
        .chain(employee -> change(employee, change));
  }

  private Uni<Employee> change(Employee employee, EmployeeChange change) {
    var before = EmployeeView.of(employee);
    employee.change(change);
    var after = EmployeeView.of(employee);
    if (after.equals(before)) {
      return Uni.createFrom().item(employee);
    }
    return employees
        .save(employee)
        .call(e -> outbox.append(EmployeeChanged.TYPE, e.id(), e.version(), EmployeeChanged.of(e)))
        .call(e -> audit.record("employee.changed", "employee", e.id(), before, after));
  }
}
