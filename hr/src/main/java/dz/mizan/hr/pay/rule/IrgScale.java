package dz.mizan.hr.pay.rule;

import dz.mizan.hr.pay.exact.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * The tax on salaries, per month, in dinars.
 *
 * @param bands in order; what lies in a band is taxed at its rate
 * @param exemptUpTo nothing is due up to there, that included
 * @param abatement the first one, on the tax
 * @param general the second one, for everybody
 * @param reduced the second one of disabled workers and retired people, instead of the general one
 * @param flatPercent of bonuses that are not monthly and of back pay, without abatement
 */
public record IrgScale(
    List<Band> bands,
    BigDecimal exemptUpTo,
    Abatement abatement,
    Smoothing general,
    Smoothing reduced,
    BigDecimal flatPercent) {

  /** What lies above {@code from} is taxed at that rate, up to where the next one begins. */
  public record Band(BigDecimal from, BigDecimal percent) {
    static Band of(String from, String percent) {
      return new Band(new BigDecimal(from), new BigDecimal(percent));
    }
  }

  /** A share of the tax, but not less and not more than those. */
  public record Abatement(BigDecimal percent, BigDecimal least, BigDecimal most) {}

  /** Strictly between the two, the tax is {@code tax × factor − less}. */
  public record Smoothing(BigDecimal above, BigDecimal below, Fraction factor, Fraction less) {
    boolean appliesTo(BigDecimal base) {
      return base.compareTo(above) > 0 && base.compareTo(below) < 0;
    }

    String text() {
      return "× " + text(factor) + " − " + text(less);
    }

    private static String text(Fraction value) {
      return value.numerator() + "/" + value.denominator();
    }
  }

  public IrgScale {
    bands = List.copyOf(bands);
  }
}
