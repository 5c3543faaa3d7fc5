package dz.mizan.accounting.closing;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** More would be distributed than the result leaves after losses and the legal reserve. */
final class DividendsTooHigh extends Refusal {
  DividendsTooHigh(BigDecimal dividends, BigDecimal distributable) {
    super(Kind.RULE_BROKEN, "dividends-too-high");
    fact("dividends", dividends.toPlainString());
    fact("distributable", distributable.toPlainString());
    violation("dividends", "at most " + distributable.toPlainString());
  }
}
