package dz.mizan.hr.leave.ledger;

import dz.mizan.hr.calendar.WorkDays;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How much of a month of work a month was, for annual leave. Four weeks or 24 working days are a
 * month (loi 90-11 art. 43), more than 15 working days at the beginning of the employment too (art.
 * 44). What is less counts by thirtieths, or not at all, as the company decides. Sickness and
 * maternity are work here (art. 46); days of leave without pay are not.
 *
 * @param hiredOn first day of the employment
 * @param leftOn last day of it, null if none is known
 * @param partsCount whether less than a month counts in proportion
 */
record MonthOfWork(
    LocalDate hiredOn, @Nullable LocalDate leftOn, @Nullable String site, boolean partsCount) {
  private static final int FOUR_WEEKS = 28;
  private static final int WORKING_DAYS_OF_A_MONTH = 24;
  private static final int WORKING_DAYS_AT_THE_BEGINNING = 15;
  private static final BigDecimal THIRTY = new BigDecimal(30);

  /**
   * @param notWorked days of the month that do not count as work
   * @return 0 to 1
   */
  BigDecimal share(YearMonth month, BigDecimal notWorked, WorkDays days) {
    var from = later(hiredOn, month.atDay(1));
    var to = leftOn == null ? month.atEndOfMonth() : earlier(leftOn, month.atEndOfMonth());
    if (to.isBefore(from)) {
      return BigDecimal.ZERO;
    }
    int employed = to.getDayOfMonth() - from.getDayOfMonth() + 1;
    var worked = new BigDecimal(employed).subtract(notWorked).max(BigDecimal.ZERO);
    var least = new BigDecimal(Math.min(FOUR_WEEKS, month.lengthOfMonth()));
    if (worked.compareTo(least) >= 0) {
      return BigDecimal.ONE;
    }
    var working = new BigDecimal(days.count(from, to, site)).subtract(notWorked);
    if (working.compareTo(new BigDecimal(WORKING_DAYS_OF_A_MONTH)) >= 0) {
      return BigDecimal.ONE;
    }
    if (YearMonth.from(hiredOn).equals(month)
        && working.compareTo(new BigDecimal(WORKING_DAYS_AT_THE_BEGINNING)) > 0) {
      return BigDecimal.ONE;
    }
    return partsCount ? worked.divide(THIRTY, MathContext.DECIMAL64) : BigDecimal.ZERO;
  }

  /** Days of the month within the employment. */
  BigDecimal days(YearMonth month) {
    var from = later(hiredOn, month.atDay(1));
    var to = leftOn == null ? month.atEndOfMonth() : earlier(leftOn, month.atEndOfMonth());
    return to.isBefore(from)
        ? BigDecimal.ZERO
        : new BigDecimal(to.getDayOfMonth() - from.getDayOfMonth() + 1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
