package dz.mizan.hr.paper.cnas;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The months of a declaration: one, or a quarter.
 *
 * @param name {@code 2026-11} or {@code 2026-Q4}
 */
record Span(String name, YearMonth from, YearMonth to) {
  static final String PATTERN = "20[0-9]{2}-(Q[1-4]|0[1-9]|1[0-2])";
  static final String MESSAGE = "a month such as 2026-11 or a quarter such as 2026-Q4";

  // Loi 83-14 art. 21 [K].
  private static final int DUE_DAYS = 30;

  /** Of a text that matches the pattern. */
  static Span of(String text) {
    int at = text.indexOf('Q');
    if (at < 0) {
      var month = YearMonth.parse(text);
      return new Span(text, month, month);
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int last = 3 * (text.charAt(at + 1) - '0');
    return new Span(text, YearMonth.of(year, last - 2), YearMonth.of(year, last));
  }

  LocalDate firstDay() {
    return from.atDay(1);
  }

  LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  /** Until when it is declared and paid. */
  LocalDate dueOn() {
    return lastDay().plusDays(DUE_DAYS);
  }
}
