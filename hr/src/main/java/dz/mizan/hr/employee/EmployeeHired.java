package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code employee.hired.v1}: somebody works for the company from that day on.
 *
 * @param number the company's own employee number, {@code E-0001}
 */
@RegisterForReflection
public record EmployeeHired(
    UUID employeeId,
    String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    UUID departmentId,
    String jobTitle,
    LocalDate hiredOn) {
  static final String TYPE = "employee.hired.v1";

  static EmployeeHired of(Employee employee) {
    var name = employee.name();
    return new EmployeeHired(
        employee.id(),
        employee.number(),
        name.first(),
        name.last(),
        name.firstAr(),
        name.lastAr(),
        employee.departmentId(),
        employee.jobTitle(),
        employee.hiredOn());
  }
}
