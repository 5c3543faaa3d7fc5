package dz.mizan.accounting.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.entry.posted.v1}: an entry has entered the books. Subject
 * is the entry, whose only event this is.
 *
 * @param number from 1, without gap per journal and fiscal year; given by the database
 * @param reference of the supporting document
 * @param origin absent where a user posted it
 * @param total of either side
 * @param currency ISO 4217, the company's; given by the database
 * @param kind OPENING and CLOSING entries are not movements of the year
 * @param reverses the entry that this one takes back
 */
@RegisterForReflection
public record EntryPosted(
    UUID entryId,
    String journal,
    @Nullable Long number,
    int fiscalYear,
    LocalDate date,
    String label,
    @Nullable String reference,
    @Nullable Origin origin,
    List<Line> lines,
    @JsonFormat(shape = Shape.STRING) BigDecimal total,
    @Nullable String currency,
    EntryKind kind,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID reverses) {

  /** One line; the side that it is not on is {@code "0.00"}. */
  @RegisterForReflection
  public record Line(
      String account,
      @JsonFormat(shape = Shape.STRING) BigDecimal debit,
      @JsonFormat(shape = Shape.STRING) BigDecimal credit,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID partnerId) {}

  /** What is known before the database has numbered the entry and named the currency. */
  static EntryPosted of(UUID id, DraftEntry entry) {
    return new EntryPosted(
        id,
        entry.journal(),
        null,
        entry.date().getYear(),
        entry.date(),
        entry.label(),
        entry.reference(),
        entry.origin(),
        entry.lines().stream()
            .map(line -> new Line(line.account(), line.debit(), line.credit(), line.partner()))
            .toList(),
        entry.total(),
        null,
        entry.kind(),
        entry.reverses());
  }
}
