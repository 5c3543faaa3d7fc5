package dz.mizan.hr.employee.assignment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as clients and the audit see it.
 *
 * @param endsOn last day; null until further notice
 * @param salaryAgreed whether there is a salary; how much is shown elsewhere
 */
@RegisterForReflection
@Schema(name = "Assignment")
record AssignmentView(
    UUID id,
    UUID employeeId,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    boolean salaryAgreed,
    @Schema(type = SchemaType.STRING, examples = "1") String workShare,
    @Nullable String scheduleCode,
    @Nullable String reason,
    @Nullable String belowMinimumReason,
    long version) {

  static AssignmentView of(Assignment a) {
    return new AssignmentView(
        a.id(),
        a.employeeId(),
        a.startsOn(),
        a.endsOn(),
        a.departmentId(),
        a.positionId(),
        a.managerId(),
        a.jobTitle(),
        a.sealedSalary() != null,
        a.workShare().stripTrailingZeros().toPlainString(),
        a.scheduleCode(),
        a.reason(),
        a.belowMinimumReason(),
        a.version());
  }
}
