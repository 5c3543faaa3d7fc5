package dz.mizan.hr.calendar;

import java.time.LocalDate;

/**
 * The Umm al-Qura calendar, 1368 to 1525 of the Hijra (November 1948 to February 2101). The lengths
 * of the months as {@code java.time.chrono.HijrahDate} has them, which reads them from a file of
 * the JDK that a native executable does not carry; a test compares the two.
 */
final class HijriDays {
  static final int FIRST_YEAR = 1368;
  static final int LAST_YEAR = 1525;
  private static final LocalDate FIRST_DAY = LocalDate.of(1948, 11, 3);
  private static final int MONTHS = 12;
  private static final int SHORT_MONTH = 29;
  // Three digits a year, a bit a month, the first month first: 1 has 30 days, 0 has 29.
  private static final String LENGTHS =
      "5caad69574ab94baa5b52b6a5752768b745b5555a95b49da4dd26e936aaad54db25d52da95b4aba55b49"
          + "b64b715b4ab5a55d25e92ec96d4ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c4bd23d91da95"
          + "b4ab5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56e4d"
          + "b25b52b6a5ad2ae92f49764b6a56acad655d49da4dd16d955aa5b52da95b4ad5956ca6e4aea4f52b6956"
          + "aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b52ba8bd46da35caad64db26b"
          + "94baa5b52b695751768b725b52b5655b49da4ed16d8b6aa6d52da9";

  private HijriDays() {}

  /**
   * The day of the civil calendar.
   *
   * @param year {@link #FIRST_YEAR} to {@link #LAST_YEAR}
   * @param month 1 to 12
   */
  static LocalDate of(int year, int month, int day) {
    long days = day - 1L;
    for (int y = FIRST_YEAR; y <= year; y++) {
      int lengths = lengths(y);
      int months = y == year ? month - 1 : MONTHS;
      days += (long) SHORT_MONTH * months + Integer.bitCount(lengths >> (MONTHS - months));
    }
    return FIRST_DAY.plusDays(days);
  }

  /** The year of the Hijra that lies about there, off by one at most. */
  static int yearAbout(LocalDate day) {
    // 33 years of the Hijra are 32 of the civil calendar.
    return (int) Math.floor((day.getYear() - 622) * 33 / 32.0);
  }

  private static int lengths(int year) {
    int at = (year - FIRST_YEAR) * 3;
    return Integer.parseInt(LENGTHS.substring(at, at + 3), 16);
  }
}
