package dz.mizan.accounting.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as parameters. Texts at first, so that a wrong one is told as such. */
public final class Day {
  /** Of the text; leaves days such as the 30th of February to {@link #parse}. */
  public static final String PATTERN = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

  public static final String MESSAGE = "a day such as 2026-11-20";

  private Day() {}

  /**
   * @return null if there is no text
   * @throws BadDay if there is no such day
   */
  public static @Nullable LocalDate parse(String parameter, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadDay(parameter, "no such day");
    }
  }
}
