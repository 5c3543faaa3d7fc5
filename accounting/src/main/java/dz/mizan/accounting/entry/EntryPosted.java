package dz.mizan.accounting.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
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
 * @param number from 1, without gap per journal and fiscal year
 * @param reference of the supporting document
 * @param origin absent where a user posted it
 * @param total of either side
 */
@RegisterForReflection
public record EntryPosted(
    UUID entryId,
    String journal,
    long number,
    int fiscalYear,
    LocalDate date,
    String label,
    @Nullable String reference,
    @Nullable Origin origin,
    List<Line> lines,
    @JsonFormat(shape = Shape.STRING) BigDecimal total,
    String currency) {

  /** One line; the side that it is not on is {@code "0.00"}. */
  @RegisterForReflection
  public record Line(
      String account,
      @JsonFormat(shape = Shape.STRING) BigDecimal debit,
      @JsonFormat(shape = Shape.STRING) BigDecimal credit) {}

  static EntryPosted of(PostedEntry posted) {
    var entry = posted.entry();
    return new EntryPosted(
        posted.id(),
        entry.journal(),
        posted.number(),
        posted.fiscalYear(),
        entry.date(),
        entry.label(),
        entry.reference(),
        entry.origin(),
        entry.lines().stream()
            .map(line -> new Line(line.account(), line.debit(), line.credit()))
            .toList(),
        entry.total(),
        posted.currency());
  }
}
