package dz.mizan.accounting.revaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revaluation would come to. */
@Schema(name = "RevaluationPreview")
record RevaluationPreview(
    @Schema(examples = "2026-12-31") LocalDate day,
    List<ForeignPosition> positions,
    @Schema(type = SchemaType.STRING, examples = "987.60") @JsonFormat(shape = Shape.STRING)
        BigDecimal gain,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal loss) {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  static RevaluationPreview of(LocalDate day, List<ForeignPosition> positions) {
    return new RevaluationPreview(
        day,
        positions,
        positions.stream()
            .map(position -> position.difference().max(NOTHING))
            .reduce(NOTHING, BigDecimal::add),
        positions.stream()
            .map(position -> position.difference().negate().max(NOTHING))
            .reduce(NOTHING, BigDecimal::add));
  }

  boolean isNothing() {
    return gain.signum() == 0 && loss.signum() == 0;
  }
}
