package dz.mizan.accounting.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posted entry as clients see it. */
@Schema(name = "JournalEntry")
public record EntryView(
    UUID id,
    @Schema(examples = "OD") String journal,
    @Schema(examples = "1", description = "From 1, without gap per journal and fiscal year")
        long number,
    @Schema(examples = "2026") int fiscalYear,
    @Schema(examples = "2026-11-20") LocalDate date,
    @Schema(
            examples = "2026-11-20",
            description = "When it happened; before date where that month was closed")
        LocalDate documentDate,
    @Schema(description = "OPENING and CLOSING entries are not movements of the year")
        EntryKind kind,
    @Schema(examples = "Apport en capital") String label,
    @Schema(examples = "PV-2026-01") @Nullable String reference,
    @Schema(examples = "DZD") String currency,
    @Schema(description = "Absent in lists") @Nullable List<Line> lines,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalDebit,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalCredit,
    @Schema(description = "What it follows from; absent where a user posted it")
        @Nullable Origin origin,
    @Schema(description = "The entry that this one takes back") @Nullable UUID reverses,
    @Schema(description = "The entry that took this one back") @Nullable UUID reversedBy,
    Instant postedAt,
    @Schema(description = "The user; absent for an event") @Nullable UUID postedBy) {

  /** One line: either debit or credit. */
  @Schema(name = "JournalEntryLine")
  public record Line(
      @Schema(examples = "512") String account,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal debit,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal credit,
      @Nullable String label,
      @Nullable UUID partnerId,
      @Nullable LocalDate dueDate,
      @Nullable String costCentre,
      @Nullable String project,
      @Schema(examples = "EUR") @Nullable String currency,
      @Schema(
              type = SchemaType.STRING,
              description = "In that currency, below zero on the credit side")
          @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal currencyAmount) {

    static Line of(DraftEntry.Line line) {
      var foreign = line.foreign();
      return new Line(
          line.account(),
          side(line.debit()),
          side(line.credit()),
          line.label(),
          line.partner(),
          line.due(),
          line.costCentre(),
          line.project(),
          foreign == null ? null : foreign.currency(),
          foreign == null ? null : foreign.amount());
    }

    private static @Nullable BigDecimal side(BigDecimal amount) {
      return amount.signum() == 0 ? null : amount;
    }
  }

  /** The entry that was just posted. */
  public static EntryView of(PostedEntry posted) {
    var entry = posted.entry();
    return new EntryView(
        posted.id(),
        entry.journal(),
        posted.number(),
        posted.fiscalYear(),
        posted.date(),
        entry.date(),
        entry.kind(),
        entry.label(),
        entry.reference(),
        posted.currency(),
        entry.lines().stream().map(Line::of).toList(),
        entry.total(),
        entry.total(),
        entry.origin(),
        entry.reverses(),
        null,
        posted.postedAt(),
        posted.postedBy());
  }
}
