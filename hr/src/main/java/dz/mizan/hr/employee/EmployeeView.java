package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employee as clients see it.
 *
 * @param nationalNumberLast4 only where one employee is read or changed; never in lists, nor in the
 *     answer to hiring, which is stored for its Idempotency-Key; null if the number does not open
 */
@RegisterForReflection
record EmployeeView(
    UUID id,
    @Schema(examples = "E-0001") String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    @Schema(examples = "0157", description = "Only where one is read or changed")
        @Nullable String nationalNumberLast4,
    UUID departmentId,
    String jobTitle,
    LocalDate hiredOn,
    EmployeeStatus status) {

  /** Without any digit of the national number, for lists and the audit. */
  static EmployeeView of(Employee employee) {
    return of(employee, null);
  }

  static EmployeeView of(Employee employee, @Nullable String nationalNumberLast4) {
    var name = employee.name();
    return new EmployeeView(
        employee.id(),
        employee.number(),
        name.first(),
        name.last(),
        name.firstAr(),
        name.lastAr(),
        nationalNumberLast4,
        employee.departmentId(),
        employee.jobTitle(),
        employee.hiredOn(),
        employee.status());
  }
}
