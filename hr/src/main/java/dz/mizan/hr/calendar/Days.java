package dz.mizan.hr.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as parameters. Texts at first, so that a wrong one is told as such. */
public final class Days {
  /** Of the text; leaves days such as the 30th of February to {@link #parse}. */
  public static final String PATTERN = "(19[5-9]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}";

  public static final String MESSAGE = "a day of 1950 to 2099 such as 2026-11-20";

  public static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private Days() {}

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /**
   * @return the other one if there is no text
   * @throws dz.mizan.common.problem.Refusal (400) if there is no such day
   */
  public static LocalDate parse(String parameter, @Nullable String text, LocalDate other) {
    try {
      return text == null ? other : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidDays(parameter, "no such day");
    }
  }

  /**
   * Makes sure that a day of a body lies within the years that are kept.
   *
   * @throws dz.mizan.common.problem.Refusal (400) otherwise
   */
  public static void requireKept(String field, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new InvalidDays(field, MESSAGE);
    }
  }

  /**
   * Makes sure that two days are in order and not farther apart than that.
   *
   * @throws dz.mizan.common.problem.Refusal (400) otherwise
   */
  public static void requireSpan(String field, LocalDate from, LocalDate to, int mostDays) {
    if (to.isBefore(from)) {
      throw new InvalidDays(field, "before the first day");
    }
    if (to.isAfter(from.plusDays(mostDays - 1L))) {
      throw new InvalidDays(field, "at most " + mostDays + " days");
    }
  }
}
