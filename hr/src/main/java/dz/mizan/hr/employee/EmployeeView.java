package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employee as clients and the audit see it; nothing of it is sealed.
 *
 * @param nationalNumberLast4 only where one employee is read or changed; never in lists, nor in the
 *     answer to hiring, which is stored for its Idempotency-Key; null if the number does not open
 * @param leftReason only where one employee is read
 * @param departmentId where he stands today; the same for position, manager and job title
 */
@RegisterForReflection
@Schema(name = "Employee")
public record EmployeeView(
    UUID id,
    @Schema(examples = "E-0001") String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    @Schema(examples = "0157", description = "Only where one is read or changed")
        @Nullable String nationalNumberLast4,
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Schema(examples = "RESIGNATION", description = "Only where one is read or changed")
        @Nullable String leftReason,
    EmployeeStatus status,
    Profile profile,
    @Nullable UUID userId) {

  /** Without any digit of the national number and why he left: for lists and the audit. */
  public static EmployeeView of(Employee employee) {
    return of(employee, null, null);
  }

  static EmployeeView ofOne(Employee employee, @Nullable String nationalNumberLast4) {
    return of(employee, nationalNumberLast4, employee.leftReason());
  }

  private static EmployeeView of(
      Employee employee, @Nullable String nationalNumberLast4, @Nullable String leftReason) {
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
        employee.positionId(),
        employee.managerId(),
        employee.jobTitle(),
        employee.hiredOn(),
        employee.leftOn(),
        leftReason,
        employee.status(),
        employee.profile(),
        employee.userId());
  }
}
