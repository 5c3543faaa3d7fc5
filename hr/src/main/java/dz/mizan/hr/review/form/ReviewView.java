package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review.
 *
 * @param status for the employee {@code IN_PROGRESS} until it is shared
 * @param score what the manager's ratings give; not for the employee
 * @param finalScore after calibration; for the employee when it is shared
 */
@RegisterForReflection
record ReviewView(
    UUID id,
    @JsonIgnore long version,
    UUID cycleId,
    String cycleName,
    LocalDate from,
    LocalDate to,
    UUID employeeId,
    UUID managerId,
    String status,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal score,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal finalScore,
    @Nullable OffsetDateTime sharedAt,
    @Nullable OffsetDateTime signedAt,
    @Nullable Boolean agrees,
    @Nullable String signComment) {

  /** As managers and HR see it. */
  static ReviewView of(ReviewRow row) {
    return view(row, row.version(), row.status().name(), row.score(), row.finalScore());
  }

  /** As the employee sees it; until he is told, its version does not move with what others do. */
  static ReviewView forEmployee(ReviewRow row) {
    boolean isTold = row.status().isShared() || row.status() == ReviewStatus.CANCELLED;
    return view(
        row,
        isTold ? row.version() : 0,
        isTold ? row.status().name() : "IN_PROGRESS",
        null,
        row.status().isShared() ? row.finalScore() : null);
  }

  private static ReviewView view(
      ReviewRow row,
      long version,
      String status,
      @Nullable BigDecimal score,
      @Nullable BigDecimal finalScore) {
    return new ReviewView(
        row.id(),
        version,
        row.cycleId(),
        row.cycleName(),
        row.from(),
        row.to(),
        row.employeeId(),
        row.managerId(),
        status,
        score,
        finalScore,
        row.sharedAt(),
        row.signedAt(),
        row.agrees(),
        row.signComment());
  }
}
