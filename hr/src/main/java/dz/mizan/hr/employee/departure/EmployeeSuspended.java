package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Employee;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code employee.suspended.v1}: somebody does not work for the time being. Why is not
 * told.
 *
 * @param from first day
 * @param userId by which he logs in
 */
@RegisterForReflection
public record EmployeeSuspended(
    UUID employeeId, String number, LocalDate from, boolean paid, @Nullable UUID userId) {
  static final String TYPE = "employee.suspended.v1";

  static EmployeeSuspended of(Employee employee, LocalDate from, boolean paid) {
    return new EmployeeSuspended(employee.id(), employee.number(), from, paid, employee.userId());
  }
}
