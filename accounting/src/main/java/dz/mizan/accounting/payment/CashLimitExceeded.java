package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** The company does not pay or take so much in cash. */
final class CashLimitExceeded extends Refusal {
  CashLimitExceeded(BigDecimal limit) {
    super(Kind.RULE_BROKEN, "cash-limit-exceeded");
    fact("limit", limit.toPlainString());
    violation("amount", "at most " + limit.toPlainString() + " in cash");
  }
}
