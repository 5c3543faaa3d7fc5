package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a section, or to a goal of it.
 *
 * @param goalId where the section is that of the goals
 * @param rating of the scale; missing for texts
 */
@RegisterForReflection
@Schema(name = "ReviewAnswer")
record Answer(
    @Schema(examples = "1") @Min(1) @Max(30) int section,
    @Nullable UUID goalId,
    @Schema(examples = "4") @DecimalMin("0") @DecimalMax("99") @Digits(integer = 2, fraction = 2)
        @Nullable BigDecimal rating,
    @Schema(examples = "Très bon suivi des clients")
        @Size(min = 1, max = 4000)
        @Pattern(regexp = ReviewLimits.LINES)
        @Nullable String comment) {

  static Answer of(Row row) {
    return new Answer(
        row.getInteger("section"),
        row.getUUID("goal_id"),
        row.getBigDecimal("rating"),
        row.getString("comment"));
  }
}
