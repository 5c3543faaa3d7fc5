package dz.mizan.hr.leave.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** The year of leave, 1 July to 30 June (loi 90-11 art. 40), by the year in which it begins. */
public final class ReferenceYear {
  private ReferenceYear() {}

  public static int of(LocalDate day) {
    return day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1;
  }

  static int of(YearMonth month) {
    return of(month.atDay(1));
  }

  static YearMonth firstMonth(int year) {
    return YearMonth.of(year, Month.JULY);
  }

  static YearMonth lastMonth(int year) {
    return YearMonth.of(year + 1, Month.JUNE);
  }
}
