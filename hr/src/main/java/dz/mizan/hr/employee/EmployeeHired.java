package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code employee.hired.v1}: somebody works for the company from that day on.
 *
 * @param number the company's own employee number, {@code E-0001}
 * @param workEmail by which a user could be invited
 * @param again whether he had worked for the company before
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
    LocalDate hiredOn,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    @Nullable String workEmail,
    @Nullable UUID userId,
    boolean again) {
  public static final String TYPE = "employee.hired.v1";

  /**
   * @param again whether he had worked for the company before
   */
  public static EmployeeHired of(Employee employee, boolean again) {
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
        employee.hiredOn(),
        employee.positionId(),
        employee.managerId(),
        employee.profile().workEmail(),
        employee.userId(),
        again);
  }
}
