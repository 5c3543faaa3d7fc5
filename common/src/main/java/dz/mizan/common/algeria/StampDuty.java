package dz.mizan.common.algeria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Droit de timbre de quittance: what is due on a sum that is paid in cash, for whatever paper
 * records it (receipt, invoice, till ticket). Payments by card, cheque or transfer are exempt (code
 * du timbre art. 258 quinquies). The base is the sum paid including TVA, before the stamp; the
 * stamp is no part of the base of the TVA and is not given back on a credit note.
 *
 * <ul>
 *   <li>From 2025-01-01 (loi 24-08, LF 2025, art. 46; code du timbre art. 100-I; circular 14/MF/DGI
 *       of 2025-03-05): nothing up to 300 DA; then, for each 100 DA or fraction of it, 1 DA if the
 *       sum is at most 30,000, 1.5 DA if at most 100,000, 2 DA above. The band of the sum holds for
 *       the whole of it. At least the minimum, no maximum.
 *   <li>2023 and 2024 (LF 2023, art. 18): 1 DA for each 100 DA or fraction, at most 10,000.
 *   <li>Before: the same, at most 2,500.
 * </ul>
 *
 * The minimum is 5 DA for receipts; circular 73 of 2025-11-23 raises the general minimum to 30 DA,
 * while art. 100-I still prints 5, so that it is a parameter. Half dinars stay: no rule rounds
 * them.
 */
public final class StampDuty {
  /** What art. 100-I prints for receipts. */
  public static final BigDecimal MINIMUM = new BigDecimal("5.00");

  private static final LocalDate BANDS_FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate HIGHER_MAXIMUM_FROM = LocalDate.of(2023, 1, 1);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal EXEMPT = new BigDecimal(300);
  private static final BigDecimal FIRST_BAND = new BigDecimal(30_000);
  private static final BigDecimal SECOND_BAND = new BigDecimal(100_000);
  private static final BigDecimal MAXIMUM = new BigDecimal(10_000);
  private static final BigDecimal OLD_MAXIMUM = new BigDecimal(2_500);

  private StampDuty() {}

  /**
   * The duty with the minimum of receipts.
   *
   * @param paidOn the day of the payment, by which the law is chosen
   * @param cash dinars paid in cash, including TVA and before the stamp; zero and less owe nothing
   * @return dinars, two decimals
   */
  public static BigDecimal on(LocalDate paidOn, BigDecimal cash) {
    return on(paidOn, cash, MINIMUM);
  }

  /** The same with another minimum. */
  public static BigDecimal on(LocalDate paidOn, BigDecimal cash, BigDecimal minimum) {
    return due(paidOn, cash, minimum).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal due(LocalDate paidOn, BigDecimal cash, BigDecimal minimum) {
    if (cash.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    var hundreds = cash.divide(HUNDRED, 0, RoundingMode.CEILING);
    if (paidOn.isBefore(BANDS_FROM)) {
      var maximum = paidOn.isBefore(HIGHER_MAXIMUM_FROM) ? OLD_MAXIMUM : MAXIMUM;
      return hundreds.max(minimum).min(maximum);
    }
    return cash.compareTo(EXEMPT) <= 0
        ? BigDecimal.ZERO
        : hundreds.multiply(perHundred(cash)).max(minimum);
  }

  private static BigDecimal perHundred(BigDecimal cash) {
    if (cash.compareTo(FIRST_BAND) <= 0) {
      return BigDecimal.ONE;
    }
    return cash.compareTo(SECOND_BAND) <= 0 ? new BigDecimal("1.5") : BigDecimal.TWO;
  }
}
