package dz.mizan.accounting.revaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revaluation that was posted.
 *
 * @param entries of the day and their reversals of the day after; the opposite of both where it was
 *     cancelled
 * @param cancelledAt null where it stands
 */
@RegisterForReflection
@Schema(name = "Revaluation")
record RevaluationView(
    UUID id,
    @Schema(examples = "2026-12-31") LocalDate day,
    @Schema(type = SchemaType.STRING, examples = "987.60") @JsonFormat(shape = Shape.STRING)
        BigDecimal gain,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal loss,
    List<UUID> entries,
    Instant madeAt,
    @Nullable UUID madeBy,
    @Nullable Instant cancelledAt,
    @Nullable UUID cancelledBy) {

  /** What their entries have as origin. */
  static final String ORIGIN = "revaluation";

  /** What {@link #of} reads; to be followed by conditions on {@code r}. */
  static final String SELECT =
      """
      select r.id, r.day, r.gain, r.loss, r.made_at, r.made_by,
        r.cancelled_at, r.cancelled_by,
        array(select e.id from journal_entry e where e.company_id = r.company_id
          and e.origin_id = r.id and e.origin = 'revaluation' order by e.id) as entries
      from revaluation r
      """;

  static RevaluationView of(Row row) {
    var cancelledAt = row.getOffsetDateTime("cancelled_at");
    return new RevaluationView(
        row.getUUID("id"),
        row.getLocalDate("day"),
        row.getBigDecimal("gain"),
        row.getBigDecimal("loss"),
        Arrays.asList(row.getArrayOfUUIDs("entries")),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getUUID("made_by"),
        cancelledAt == null ? null : cancelledAt.toInstant(),
        row.getUUID("cancelled_by"));
  }
}
