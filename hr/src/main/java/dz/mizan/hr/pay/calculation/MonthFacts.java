package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What leave and attendance say of the month.
 *
 * @param overtime hours by premium in percent
 */
public record MonthFacts(
    BigDecimal leaveDays,
    BigDecimal cnasDays,
    BigDecimal unpaidDays,
    BigDecimal leaveBalance,
    BigDecimal absenceHours,
    BigDecimal lateHours,
    BigDecimal workedHours,
    Map<BigDecimal, BigDecimal> overtime,
    boolean hasTimesheet) {
  private static final BigDecimal NIL = BigDecimal.ZERO;

  /** Of a month without anything special. */
  public static final MonthFacts PLAIN =
      new MonthFacts(NIL, NIL, NIL, NIL, NIL, NIL, NIL, Map.of(), false);

  public MonthFacts {
    overtime = Map.copyOf(overtime);
  }

  /** Days away, whoever pays them. */
  BigDecimal allLeave() {
    return leaveDays.add(cnasDays).add(unpaidDays);
  }
}
