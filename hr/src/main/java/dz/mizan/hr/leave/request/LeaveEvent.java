package dz.mizan.hr.leave.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code leave.requested.v1}, {@code leave.approved.v1}, {@code leave.rejected.v1}, {@code
 * leave.cancelled.v1} and {@code leave.interrupted.v1}. The kind of leave is not told.
 *
 * @param days as counted; after an interruption those that were taken
 * @param takenUntil last day that was taken, in the last
 */
@RegisterForReflection
public record LeaveEvent(
    UUID requestId,
    UUID employeeId,
    String employeeNumber,
    UUID departmentId,
    LeaveStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean startsAtNoon,
    boolean endsAtNoon,
    @JsonFormat(shape = Shape.STRING) BigDecimal days,
    @Nullable LocalDate takenUntil) {

  static LeaveEvent of(Leave leave) {
    var brokenOff = leave.brokenOffOn();
    return new LeaveEvent(
        leave.id(),
        leave.employeeId(),
        leave.employeeNumber(),
        leave.departmentId(),
        leave.status(),
        leave.startsOn(),
        leave.endsOn(),
        leave.startsAtNoon(),
        leave.endsAtNoon(),
        leave.countedDays(),
        brokenOff == null ? null : brokenOff.minusDays(1));
  }
}
