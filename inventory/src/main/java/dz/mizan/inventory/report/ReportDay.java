package dz.mizan.inventory.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as parameters. Texts at first, so that a wrong one is told as such. */
final class ReportDay {
  /** Of the text; leaves days such as the 30th of February to {@link #parse}. */
  static final String PATTERN = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

  static final String MESSAGE = "a day such as 2026-11-20";

  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private ReportDay() {}

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /**
   * @return today if there is no text
   * @throws BadDay if there is no such day, or it is still to come
   */
  static LocalDate parse(String parameter, @Nullable String text) {
    var today = today();
    if (text == null) {
      return today;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        throw BadDay.future(parameter);
      }
      return day;
    } catch (DateTimeException e) {
      throw BadDay.none(parameter);
    }
  }
}
