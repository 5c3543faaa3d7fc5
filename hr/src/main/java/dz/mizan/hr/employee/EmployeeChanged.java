package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code employee.changed.v1}: the employee as it is after the change.
 *
 * @param status ACTIVE, SUSPENDED or LEFT
 * @param leavesOn last day of work, if it is known and not over
 */
@RegisterForReflection
public record EmployeeChanged(
    UUID employeeId,
    String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    UUID departmentId,
    String jobTitle,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String status,
    @Nullable String workEmail,
    @Nullable UUID userId,
    @Nullable LocalDate leavesOn) {
  public static final String TYPE = "employee.changed.v1";

  public static EmployeeChanged of(Employee employee) {
    var name = employee.name();
    return new EmployeeChanged(
        employee.id(),
        employee.number(),
        name.first(),
        name.last(),
        name.firstAr(),
        name.lastAr(),
        employee.departmentId(),
        employee.jobTitle(),
        employee.positionId(),
        employee.managerId(),
        employee.status().name(),
        employee.profile().workEmail(),
        employee.userId(),
        employee.status() == EmployeeStatus.LEFT ? null : employee.leftOn());
  }
}
