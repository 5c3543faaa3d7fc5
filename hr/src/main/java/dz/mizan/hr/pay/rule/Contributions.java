package dz.mizan.hr.pay.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Contributions on some pay, to the centime.
 *
 * @param employer without the funds
 * @param housing FNPOS
 * @param socialWorks the part of the retirement branch that the social works fund bears
 */
public record Contributions(
    BigDecimal base,
    BigDecimal employee,
    BigDecimal employer,
    BigDecimal housing,
    BigDecimal socialWorks) {

  /**
   * Of that base. The employer's whole is rounded once and then divided, so that it is what the
   * declaration says.
   */
  public static Contributions of(CnasRates rates, BigDecimal base) {
    var whole = rates.employer().add(rates.housing()).add(rates.socialWorks());
    var housing = part(base, rates.housing());
    var socialWorks = part(base, rates.socialWorks());
    return new Contributions(
        base,
        part(base, rates.employee()),
        part(base, whole).subtract(housing).subtract(socialWorks),
        housing,
        socialWorks);
  }

  /** The employer's whole. */
  public BigDecimal employerTotal() {
    return employer.add(housing).add(socialWorks);
  }

  private static BigDecimal part(BigDecimal base, BigDecimal percent) {
    return base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }
}
