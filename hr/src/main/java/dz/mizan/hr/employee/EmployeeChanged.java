package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code employee.changed.v1}: the employee as it is after the change. */
@RegisterForReflection
public record EmployeeChanged(
    UUID employeeId,
    String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    UUID departmentId,
    String jobTitle) {
  static final String TYPE = "employee.changed.v1";

  static EmployeeChanged of(Employee employee) {
    var name = employee.name();
    return new EmployeeChanged(
        employee.id(),
        employee.number(),
        name.first(),
        name.last(),
        name.firstAr(),
        name.lastAr(),
        employee.departmentId(),
        employee.jobTitle());
  }
}
