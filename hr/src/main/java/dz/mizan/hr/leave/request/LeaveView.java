package dz.mizan.hr.leave.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for leave as clients see it.
 *
 * @param days as they were counted; absent before it is submitted
 * @param takenUntil last day that was taken, where it was broken off
 * @param reason with document and comments for the employee, those above him and HR alone
 * @param steps the decisions that it needs; absent in lists
 * @param warnings days on which the department, or one above it, has too few people; absent in
 *     lists
 */
@RegisterForReflection
@Schema(name = "RequestedLeave")
record LeaveView(
    UUID id,
    UUID employeeId,
    @Schema(examples = "E-0001") String employeeNumber,
    @Schema(examples = "Benali Amina") String employeeName,
    UUID typeId,
    @Schema(examples = "ANNUAL") String typeCode,
    LeaveStatus status,
    @Schema(examples = "2026-12-06") LocalDate startsOn,
    @Schema(examples = "2026-12-10") LocalDate endsOn,
    boolean startsAtNoon,
    boolean endsAtNoon,
    @Schema(examples = "5.0") @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal days,
    @Nullable LocalDate takenUntil,
    @Nullable String reason,
    @Nullable String document,
    @Nullable String decisionComment,
    @Nullable List<Step> steps,
    @Nullable List<Shortage> warnings,
    long version) {

  /**
   * A decision.
   *
   * @param role MANAGER or HR
   * @param onBehalfOf the manager for whom a delegate decided
   */
  @RegisterForReflection
  @Schema(name = "LeaveStep")
  record Step(
      int position,
      String role,
      @Nullable String decision,
      @Nullable String comment,
      @Nullable UUID decidedBy,
      @Nullable OffsetDateTime decidedAt,
      @Nullable UUID onBehalfOf) {

    Step withoutComment() {
      return new Step(position, role, decision, null, decidedBy, decidedAt, onBehalfOf);
    }
  }

  static LeaveView of(Leave leave) {
    return of(leave, null, null);
  }

  static LeaveView of(Leave leave, @Nullable List<Step> steps, @Nullable List<Shortage> warnings) {
    var brokenOff = leave.brokenOffOn();
    return new LeaveView(
        leave.id(),
        leave.employeeId(),
        leave.employeeNumber(),
        leave.employeeName(),
        leave.typeId(),
        leave.typeCode(),
        leave.status(),
        leave.startsOn(),
        leave.endsOn(),
        leave.startsAtNoon(),
        leave.endsAtNoon(),
        leave.days(),
        brokenOff == null ? null : brokenOff.minusDays(1),
        leave.reason(),
        leave.document(),
        leave.decisionComment(),
        steps,
        warnings,
        leave.version());
  }

  /** For who may only read: a reason and a certificate tell of somebody's health. */
  LeaveView withoutReasons() {
    return new LeaveView(
        id,
        employeeId,
        employeeNumber,
        employeeName,
        typeId,
        typeCode,
        status,
        startsOn,
        endsOn,
        startsAtNoon,
        endsAtNoon,
        days,
        takenUntil,
        null,
        null,
        null,
        steps == null ? null : steps.stream().map(Step::withoutComment).toList(),
        warnings,
        version);
  }
}
