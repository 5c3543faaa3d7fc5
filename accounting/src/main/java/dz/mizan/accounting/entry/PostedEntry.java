package dz.mizan.accounting.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the books.
 *
 * @param number from 1, without gap per journal and fiscal year
 * @param currency ISO 4217, the company's
 * @param postedBy the user; null for an event
 */
public record PostedEntry(
    UUID id,
    long number,
    DraftEntry entry,
    String currency,
    Instant postedAt,
    @Nullable UUID postedBy) {

  /** The calendar year of the entry's date. */
  public int fiscalYear() {
    return entry.date().getYear();
  }
}
