package dz.mizan.accounting.draft;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft as clients see it.
 *
 * @param totalDebit of the lines that say their debit; a line in a foreign currency may not yet
 * @param copyOf the entry that it was copied from
 */
@RegisterForReflection
@Schema(name = "EntryDraft")
record DraftView(
    UUID id,
    @Schema(examples = "OD") @Nullable String journal,
    @Schema(examples = "2026-11-20") @Nullable LocalDate date,
    @Schema(examples = "Loyer de novembre") String label,
    @Schema(examples = "Q-2026-11") @Nullable String reference,
    @Schema(description = "Absent in lists") @Nullable List<DraftLine> lines,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalDebit,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalCredit,
    @Nullable UUID copyOf,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant changedAt,
    @Schema(examples = "1") long version) {
  private static final int SCALE = 2;

  /** What of one side the lines say. */
  static BigDecimal total(List<DraftLine> lines, Function<DraftLine, @Nullable BigDecimal> side) {
    return lines.stream()
        .map(side)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(SCALE);
  }

  /** The same without its lines, for lists. */
  DraftView withoutLines() {
    return new DraftView(
        id,
        journal,
        date,
        label,
        reference,
        null,
        totalDebit,
        totalCredit,
        copyOf,
        createdBy,
        createdAt,
        changedAt,
        version);
  }

  @JsonIgnore
  List<DraftLine> knownLines() {
    return Objects.requireNonNull(lines);
  }
}
