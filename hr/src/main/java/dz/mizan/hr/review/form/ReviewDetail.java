package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review with all that its reader may see.
 *
 * @param calibrations of managers and HR alone
 * @param steps of managers and HR alone
 */
@RegisterForReflection
record ReviewDetail(
    ReviewView review,
    List<Section> sections,
    List<GoalView> goals,
    List<PartView> parts,
    List<Calibration> calibrations,
    List<Step> steps) {

  /** A change of the score in a session. */
  @RegisterForReflection
  @Schema(name = "ReviewCalibration")
  record Calibration(
      UUID sessionId,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal before,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal after,
      String reason,
      @Nullable UUID changedBy,
      OffsetDateTime changedAt) {

    static Calibration of(Row row) {
      return new Calibration(
          row.getUUID("session_id"),
          row.getBigDecimal("before_score"),
          row.getBigDecimal("after_score"),
          row.getString("reason"),
          row.getUUID("changed_by"),
          row.getOffsetDateTime("changed_at"));
    }
  }

  /** Who moved it on. */
  @RegisterForReflection
  @Schema(name = "ReviewStep")
  record Step(String step, @Nullable String note, @Nullable UUID doneBy, OffsetDateTime doneAt) {

    static Step of(Row row) {
      return new Step(
          row.getString("step"),
          row.getString("note"),
          row.getUUID("done_by"),
          row.getOffsetDateTime("done_at"));
    }
  }
}
