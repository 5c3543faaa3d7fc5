package dz.mizan.hr.listing;

import dz.mizan.common.paging.BadCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as parameters. Texts at first, so that a wrong one is told as such. */
public final class Day {
  /** Of the text, 1950 to 2099; leaves days such as the 30th of February to {@link #parse}. */
  public static final String PATTERN = "(19[5-9][0-9]|20[0-9]{2})-[0-9]{2}-[0-9]{2}";

  public static final String MESSAGE = "a day of 1950 to 2099, such as 2026-11-20";

  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private Day() {}

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

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

  /**
   * A day of a cursor.
   *
   * @throws BadCursor if it is none
   */
  public static LocalDate ofCursor(String value) {
    try {
      var day = LocalDate.parse(value);
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        throw new BadCursor();
      }
      return day;
    } catch (DateTimeException e) {
      throw new BadCursor();
    }
  }

  /**
   * A day of a request's body.
   *
   * @throws BadDay if it is before 1950 or after 2099
   */
  public static void check(String field, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
      throw new BadDay(field, "must be from " + EARLIEST + " to " + LATEST);
    }
  }
}
