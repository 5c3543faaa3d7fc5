package dz.mizan.hr.attendance.punch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed by hand, and why.
 *
 * @param kind ADDED, CHANGED or VOIDED
 * @param correctedBy the user
 */
@RegisterForReflection
@Schema(name = "PunchCorrectionView")
record CorrectionView(
    UUID id,
    UUID punchId,
    UUID employeeId,
    String kind,
    @Nullable OffsetDateTime beforeAt,
    @Nullable String beforeDirection,
    @Nullable OffsetDateTime afterAt,
    @Nullable String afterDirection,
    String reason,
    @Nullable UUID correctedBy,
    OffsetDateTime correctedAt) {

  static CorrectionView of(Row row) {
    return new CorrectionView(
        row.getUUID("id"),
        row.getUUID("punch_id"),
        row.getUUID("employee_id"),
        row.getString("kind"),
        row.getOffsetDateTime("before_at"),
        row.getString("before_direction"),
        row.getOffsetDateTime("after_at"),
        row.getString("after_direction"),
        row.getString("reason"),
        row.getUUID("corrected_by"),
        row.getOffsetDateTime("corrected_at"));
  }
}
