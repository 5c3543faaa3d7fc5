package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.SlipLine.Kind;
import dz.mizan.hr.pay.rule.Contributions;
import dz.mizan.hr.pay.rule.Irg;
import dz.mizan.hr.pay.rule.MonthRules;
import dz.mizan.hr.pay.rule.PayRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * CNAS and IRG on the earnings of a payslip.
 *
 * @param taxable by the monthly scale, after its part of CNAS
 * @param flatTaxable at the flat rate, after its part of CNAS
 */
record Levies(
    Contributions contributions,
    BigDecimal taxable,
    BigDecimal flatTaxable,
    BigDecimal irg,
    BigDecimal irgFlat) {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  /** Adds the lines, too. The employee's contribution is rounded once and then divided. */
  static Levies of(Lines lines, MonthRules rules, boolean reduced, PayRounding rounding) {
    var contributions = contributions(lines, rules);
    var scale = rules.irg();
    var flatCnas =
        Contributions.of(
                rules.cnas().value(),
                lines.earnings(line -> line.contributable() && !line.periodic()))
            .employee();
    var taxable =
        lines
            .earnings(line -> line.taxable() && line.periodic())
            .subtract(contributions.employee().subtract(flatCnas));
    var flatTaxable = lines.earnings(line -> line.taxable() && !line.periodic()).subtract(flatCnas);
    // What is taken back of a bonus lowers the month's pay, where there is no bonus to lower.
    if (flatTaxable.signum() < 0) {
      taxable = taxable.add(flatTaxable);
      flatTaxable = NIL;
    }
    var monthly = Irg.monthly(scale.value(), taxable, reduced, rounding);
    var flat = Irg.flat(scale.value(), flatTaxable, rounding);
    addTax(lines, "IRG", "IRG", monthly, null, scale.source());
    addTax(
        lines,
        "IRG_FLAT",
        "IRG taux forfaitaire",
        flat,
        scale.value().flatPercent(),
        scale.source());
    return new Levies(contributions, taxable.max(NIL), flatTaxable, monthly.tax(), flat.tax());
  }

  /** CNAS alone, with its lines. */
  static Contributions contributions(Lines lines, MonthRules rules) {
    var base = lines.earnings(SlipLine::contributable);
    var rates = rules.cnas().value();
    var source = rules.cnas().source();
    var found = Contributions.of(rates, base);
    add(
        lines,
        "CNAS",
        "Sécurité sociale",
        "الضمان الاجتماعي",
        base,
        rates.employee(),
        found.employee(),
        Kind.DEDUCTION,
        source);
    add(
        lines,
        "CNAS_EMPLOYER",
        "CNAS part patronale",
        "حصة صاحب العمل",
        base,
        rates.employer(),
        found.employer(),
        Kind.EMPLOYER,
        source);
    add(
        lines,
        "SOCIAL_WORKS",
        "Œuvres sociales",
        "الخدمات الاجتماعية",
        base,
        rates.socialWorks(),
        found.socialWorks(),
        Kind.EMPLOYER,
        source);
    add(
        lines,
        "FNPOS",
        "FNPOS, logement social",
        "الصندوق الوطني لمعادلة الخدمات الاجتماعية",
        base,
        rates.housing(),
        found.housing(),
        Kind.EMPLOYER,
        source);
    return found;
  }

  private static void add(
      Lines lines,
      String code,
      String label,
      String labelAr,
      BigDecimal base,
      BigDecimal rate,
      BigDecimal amount,
      Kind kind,
      String source) {
    if (amount.signum() != 0) {
      lines.add(
          SlipLine.other(
              code,
              label,
              labelAr,
              base,
              rate,
              amount,
              kind,
              "contributable × " + rate.stripTrailingZeros().toPlainString() + " %",
              source));
    }
  }

  private static void addTax(
      Lines lines, String code, String label, Irg irg, @Nullable BigDecimal rate, String source) {
    if (irg.base().signum() != 0) {
      lines.add(
          SlipLine.other(
              code,
              label,
              "الضريبة على الدخل الإجمالي",
              irg.base().setScale(2, RoundingMode.DOWN),
              rate,
              irg.tax(),
              Kind.DEDUCTION,
              irg.rule(),
              source));
    }
  }
}
