package dz.mizan.accounting.bankstatement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How dates are written; between day, month and year any of {@code / - .} or a blank. */
enum DateForm {
  DD_MM_YYYY("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", 3, 2, 1),
  DD_MM_YY("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{2})", 3, 2, 1),
  YYYY_MM_DD("([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", 1, 2, 3),
  MM_DD_YYYY("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", 3, 1, 2),
  YYYYMMDD("([0-9]{4})([0-9]{2})([0-9]{2})", 1, 2, 3),
  YYMMDD("([0-9]{2})([0-9]{2})([0-9]{2})", 1, 2, 3);

  private static final int CENTURY = 2000;

  private final Pattern pattern;
  private final int year;
  private final int month;
  private final int day;

  DateForm(String pattern, int year, int month, int day) {
    this.pattern = Pattern.compile(pattern);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Whether it looks like a date of this form. */
  boolean fits(String text) {
    return pattern.matcher(text.strip()).matches();
  }

  /**
   * @throws BrokenStatement if there is no such date, or it is not of our times
   */
  LocalDate parse(String text, int line) {
    var matcher = pattern.matcher(text.strip());
    if (!matcher.matches()) {
      throw bad(text, line);
    }
    try {
      int given = Integer.parseInt(matcher.group(year));
      var date =
          LocalDate.of(
              given < 100 ? CENTURY + given : given,
              Integer.parseInt(matcher.group(month)),
              Integer.parseInt(matcher.group(day)));
      if (date.getYear() < 1990 || date.getYear() > 2100) {
        throw bad(text, line);
      }
      return date;
    } catch (DateTimeException e) {
      throw bad(text, line);
    }
  }

  private BrokenStatement bad(String text, int line) {
    var shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
    return BrokenStatement.at(line, "not a date as " + this + ": " + shown);
  }
}
