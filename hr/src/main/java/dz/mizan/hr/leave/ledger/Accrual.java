package dz.mizan.hr.leave.ledger;

import dz.mizan.hr.leave.type.BalanceKind;
import dz.mizan.hr.leave.type.LeaveRate;
import dz.mizan.hr.leave.type.LeaveType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the months of a reference year give, by what they were of a month of work. MONTHLY: 2.5 days
 * a month, not more than 30 in a year (loi 90-11 art. 41), and in the South a twelfth of the
 * additional days (art. 42). YEARLY: all with the first month, for who comes within the year a
 * twelfth for each month that is left.
 *
 * <p>What has been given up to a month is rounded half-up to hundredths, and a month gives the
 * difference: twelve months of 0.83 are 10 days.
 */
final class Accrual {
  private static final BigDecimal TWELVE = new BigDecimal(12);

  private Accrual() {}

  /**
   * @param rates of the same months
   * @param shares of the months from July on, each 0 to 1, at most twelve
   * @return days for each of these months
   */
  static List<BigDecimal> days(
      BalanceKind kind, List<LeaveRate> rates, boolean south, List<BigDecimal> shares) {
    return switch (kind) {
      case NONE -> shares.stream().map(share -> BigDecimal.ZERO).toList();
      case MONTHLY -> monthly(rates, south, shares);
      case YEARLY -> yearly(rates, shares);
    };
  }

  private static List<BigDecimal> monthly(
      List<LeaveRate> rates, boolean south, List<BigDecimal> shares) {
    var days = new ArrayList<BigDecimal>();
    var usual = BigDecimal.ZERO;
    var more = BigDecimal.ZERO;
    var before = BigDecimal.ZERO;
    for (int month = 0; month < shares.size(); month++) {
      var rate = rates.get(month);
      usual = usual.add(rate.days().multiply(shares.get(month)));
      if (south) {
        more = more.add(rate.southDays().multiply(shares.get(month)));
      }
      var now =
          usual
              .min(Objects.requireNonNull(rate.cap()))
              .add(more.divide(TWELVE, 6, RoundingMode.HALF_UP))
              .setScale(2, RoundingMode.HALF_UP)
              // A cap that falls takes nothing back.
              .max(before);
      days.add(now.subtract(before));
      before = now;
    }
    return days;
  }

  private static List<BigDecimal> yearly(List<LeaveRate> rates, List<BigDecimal> shares) {
    var days = new ArrayList<BigDecimal>();
    boolean given = false;
    for (int month = 0; month < shares.size(); month++) {
      boolean gives = !given && shares.get(month).signum() > 0;
      given |= gives;
      days.add(
          gives
              ? rates
                  .get(month)
                  .days()
                  .multiply(new BigDecimal(12 - month))
                  .divide(TWELVE, 2, RoundingMode.HALF_UP)
              : BigDecimal.ZERO);
    }
    return days;
  }

  /** Whether anything is given at all. */
  static boolean accrues(LeaveType type) {
    return type.active() && type.balance() != BalanceKind.NONE;
  }
}
