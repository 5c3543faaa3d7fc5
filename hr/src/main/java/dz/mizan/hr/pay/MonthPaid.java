package dz.mizan.hr.pay;

import dz.mizan.common.problem.Refusal;
import java.time.YearMonth;

/** The pay of the month was approved, and nobody said that this is for back pay. */
final class MonthPaid extends Refusal {
  MonthPaid(YearMonth month) {
    super(Kind.CONFLICT, "pay-month-paid");
    fact("month", month.toString());
  }
}
