package dz.mizan.hr.leave.ledger;

import dz.mizan.hr.leave.type.BalanceKind;
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
   * @param shares of the months from July on, each 0 to 1, at most twelve
   * @return days for each of these months
   */
  static List<BigDecimal> days(LeaveType type, boolean south, List<BigDecimal> shares) {
    return switch (type.balance()) {
      case NONE -> shares.stream().map(share -> BigDecimal.ZERO).toList();
      case MONTHLY -> monthly(type, south, shares);
      case YEARLY -> yearly(type, shares);
    };
  }

  private static List<BigDecimal> monthly(LeaveType type, boolean south, List<BigDecimal> shares) {
    var days = new ArrayList<BigDecimal>();
    var months = BigDecimal.ZERO;
    var before = BigDecimal.ZERO;
    for (var share : shares) {
      months = months.add(share);
      var now = upTo(type, south, months);
      days.add(now.subtract(before));
      before = now;
    }
    return days;
  }

  private static BigDecimal upTo(LeaveType type, boolean south, BigDecimal months) {
    var usual =
        Objects.requireNonNull(type.days())
            .multiply(months)
            .min(Objects.requireNonNull(type.cap()));
    var more =
        south
            ? type.southDays().multiply(months).divide(TWELVE, 6, RoundingMode.HALF_UP)
            : BigDecimal.ZERO;
    return usual.add(more).setScale(2, RoundingMode.HALF_UP);
  }

  private static List<BigDecimal> yearly(LeaveType type, List<BigDecimal> shares) {
    var days = new ArrayList<BigDecimal>();
    boolean given = false;
    for (int month = 0; month < shares.size(); month++) {
      boolean gives = !given && shares.get(month).signum() > 0;
      given |= gives;
      days.add(
          gives
              ? Objects.requireNonNull(type.days())
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
