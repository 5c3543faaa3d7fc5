package dz.mizan.hr.leave;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What days of annual leave are paid. */
public final class LeavePay {
  private static final BigDecimal MONTHS_AND_DAYS = new BigDecimal(12 * 30);

  private LeavePay() {}

  /**
   * The twelfth of what was earned in the reference year for thirty days (loi 90-11 art. 52), a
   * thirtieth of that for each day.
   *
   * @param remuneration all of the twelve months from 1 July to 30 June, in dinars, not negative
   * @param days of leave, not negative; halves are possible
   * @return dinars with two decimals, rounded half-up once
   */
  public static BigDecimal of(BigDecimal remuneration, BigDecimal days) {
    if (remuneration.signum() < 0 || days.signum() < 0) {
      throw new IllegalArgumentException("negative");
    }
    return remuneration.multiply(days).divide(MONTHS_AND_DAYS, 2, RoundingMode.HALF_UP);
  }
}
