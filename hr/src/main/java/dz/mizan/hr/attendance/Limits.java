package dz.mizan.hr.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every request of this feature is held to. */
public final class Limits {
  /** Texts without control characters and halves of characters. */
  public static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  public static final String CODE = "[A-Za-z0-9._-]{1,20}";

  /** Days as 2026-11-20, from 1950 to 2099. */
  public static final String DAY = "(19[5-9]|20[0-9])[0-9]-[01][0-9]-[0-3][0-9]";

  /** Months as 2026-11. */
  public static final String MONTH = "(19[5-9]|20[0-9])[0-9]-(0[1-9]|1[0-2])";

  public static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  /** {@link #TEXT} that says something; for what may be null. */
  public static final String SAID = " *+[^ \\p{Cntrl}\\p{Cs}][^\\p{Cntrl}\\p{Cs}]*";

  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Limits() {}

  /**
   * The day itself.
   *
   * @param field of the request
   * @throws BadDates if it is before 1950 or after 2099
   */
  public static LocalDate day(String field, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new BadDates(field, "from 1950 to 2099");
    }
    return day;
  }

  /**
   * The day that a text of the form {@link #DAY} names.
   *
   * @throws BadDates if there is none, such as 2026-02-30
   */
  public static LocalDate day(String field, String text) {
    try {
      return day(field, LocalDate.parse(text));
    } catch (java.time.DateTimeException e) {
      throw new BadDates(field, "no such day");
    }
  }

  /**
   * Puts into a statement, where it says {@code %s}, whether a column is the parameter of that
   * number. Of one it is said flatly: a plan that serves one and all alike goes through all.
   */
  public static String ofOne(String sql, String column, int parameter, @Nullable UUID one) {
    return sql.formatted(
        one == null ? "$" + parameter + "::uuid is null" : column + " = $" + parameter);
  }

  /** The first day of a month of the form {@link #MONTH}. */
  public static LocalDate month(String text) {
    return LocalDate.parse(text + "-01");
  }
}
