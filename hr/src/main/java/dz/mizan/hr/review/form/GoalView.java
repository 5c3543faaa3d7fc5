package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal; ratings of it are in what people write. */
@RegisterForReflection
@Schema(name = "ReviewGoalView")
record GoalView(
    UUID id,
    long version,
    UUID reviewId,
    int position,
    String title,
    @Nullable String measure,
    @Nullable LocalDate dueOn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weight,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal progress) {

  static GoalView of(Row row) {
    return new GoalView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("review_id"),
        row.getInteger("position"),
        row.getString("title"),
        row.getString("measure"),
        row.getLocalDate("due_on"),
        row.getBigDecimal("weight"),
        row.getBigDecimal("progress"));
  }
}
