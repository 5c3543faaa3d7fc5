package dz.mizan.accounting.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the books.
 *
 * @param number from 1, without gap per journal and fiscal year
 * @param date when it is booked; later than the draft's where an event's month was closed
 * @param currency ISO 4217, the company's
 * @param postedBy the user; null for an event
 */
public record PostedEntry(
    UUID id,
    long number,
    DraftEntry entry,
    LocalDate date,
    String currency,
    Instant postedAt,
    @Nullable UUID postedBy) {

  /** The calendar year that it is booked in. */
  public int fiscalYear() {
    return date.getYear();
  }
}
