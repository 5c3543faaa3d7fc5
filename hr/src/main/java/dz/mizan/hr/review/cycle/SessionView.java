package dz.mizan.hr.review.cycle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session of calibration. */
@RegisterForReflection
@Schema(name = "CalibrationSessionView")
record SessionView(
    UUID id,
    UUID cycleId,
    LocalDate heldOn,
    String participants,
    @Nullable String note,
    @Nullable UUID notedBy) {

  static SessionView of(Row row) {
    return new SessionView(
        row.getUUID("id"),
        row.getUUID("cycle_id"),
        row.getLocalDate("held_on"),
        row.getString("participants"),
        row.getString("note"),
        row.getUUID("noted_by"));
  }
}
