package dz.mizan.hr.pay.rule;

import dz.mizan.hr.pay.exact.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax on a month's salary, or on a bonus, and how it came about.
 *
 * <p>Net pay never falls when gross pay rises by whole steps of the base (ten dinars): the steepest
 * piece of the law's scale is 0.23 × 137/51 ≈ 0.62 of each dinar above 30 000, where the abatement
 * stands at its least. In between it falls, because the law cuts the base to ten dinars: the step
 * of the tax is at most 6.18 DA, and comes at one centime of pay. IrgPropertyTest shows both.
 *
 * @param base the taxable pay, cut
 * @param gross by the bands
 * @param abatement the first one
 * @param exact before rounding
 * @param tax what is withheld
 * @param rule in words
 */
public record Irg(
    BigDecimal base,
    BigDecimal gross,
    BigDecimal abatement,
    Fraction exact,
    BigDecimal tax,
    String rule) {

  /**
   * By the monthly scale (CIDTA art. 104).
   *
   * @param taxable the month's taxable pay after CNAS; negative counts as nothing
   * @param reduced whether the employee is disabled, or retired under the general scheme
   */
  public static Irg monthly(
      IrgScale scale, BigDecimal taxable, boolean reduced, PayRounding rounding) {
    var base = rounding.base(taxable.max(BigDecimal.ZERO));
    var gross = byBands(scale, base);
    if (base.compareTo(scale.exemptUpTo()) <= 0) {
      return new Irg(
          base,
          gross,
          gross,
          Fraction.ZERO,
          BigDecimal.ZERO.setScale(2),
          "exempt up to " + scale.exemptUpTo());
    }
    var abatement = abatement(scale.abatement(), gross);
    var exact = Fraction.of(gross.subtract(abatement));
    var rule = "scale − abatement";
    var smoothing = reduced ? scale.reduced() : scale.general();
    if (smoothing.appliesTo(base)) {
      exact = exact.times(smoothing.factor()).minus(smoothing.less());
      rule = "(scale − abatement) " + smoothing.text();
    }
    if (exact.signum() < 0) {
      exact = Fraction.ZERO;
    }
    return new Irg(base, gross, abatement, exact, exact.round(rounding.taxTo()), rule);
  }

  /** By the flat rate: bonuses that are not monthly, and back pay. */
  public static Irg flat(IrgScale scale, BigDecimal taxable, PayRounding rounding) {
    var base = rounding.base(taxable.max(BigDecimal.ZERO));
    var gross = base.multiply(scale.flatPercent()).movePointLeft(2);
    var exact = Fraction.of(gross);
    return new Irg(
        base,
        gross,
        BigDecimal.ZERO,
        exact,
        exact.round(rounding.taxTo()),
        "flat rate, no abatement");
  }

  private static BigDecimal byBands(IrgScale scale, BigDecimal base) {
    var tax = BigDecimal.ZERO;
    var bands = scale.bands();
    for (int i = 0; i < bands.size(); i++) {
      var band = bands.get(i);
      var top = i + 1 < bands.size() ? bands.get(i + 1).from().min(base) : base;
      var within = top.subtract(band.from()).max(BigDecimal.ZERO);
      tax = tax.add(within.multiply(band.percent()).movePointLeft(2));
    }
    return tax;
  }

  private static BigDecimal abatement(IrgScale.Abatement rule, BigDecimal gross) {
    var share = gross.multiply(rule.percent()).movePointLeft(2);
    return share.max(rule.least()).min(rule.most()).setScale(4, RoundingMode.HALF_UP);
  }
}
