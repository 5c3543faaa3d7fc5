package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Employee;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code employee.left.v1}: somebody works for the company no more. Why is for HR alone.
 *
 * @param lastDay of work
 * @param userId by which he logged in
 */
@RegisterForReflection
public record EmployeeLeft(
    UUID employeeId,
    String number,
    LocalDate lastDay,
    @Nullable String workEmail,
    @Nullable UUID userId) {
  static final String TYPE = "employee.left.v1";

  static EmployeeLeft of(Employee employee) {
    return new EmployeeLeft(
        employee.id(),
        employee.number(),
        Objects.requireNonNull(employee.leftOn()),
        employee.profile().workEmail(),
        employee.userId());
  }
}
