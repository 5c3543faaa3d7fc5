package dz.mizan.hr.employee.assignment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody shall stand.
 *
 * @param salary monthly base in dinars; null if none was agreed
 */
record Place(
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    @Nullable BigDecimal salary,
    BigDecimal workShare,
    @Nullable String scheduleCode,
    @Nullable String reason,
    @Nullable String belowMinimumReason) {

  Place withBelowMinimumReason(@Nullable String other) {
    return new Place(
        departmentId,
        positionId,
        managerId,
        jobTitle,
        salary,
        workShare,
        scheduleCode,
        reason,
        other);
  }

  /** Without the salary. */
  @Override
  public String toString() {
    return "Place[" + jobTitle + "]";
  }
}
