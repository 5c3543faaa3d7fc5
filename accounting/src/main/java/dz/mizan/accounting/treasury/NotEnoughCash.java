package dz.mizan.accounting.treasury;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** There is not so much money in the till, on that day or on a later one. */
public final class NotEnoughCash extends Refusal {
  NotEnoughCash(TreasuryAccount till, BigDecimal available, BigDecimal wanted) {
    super(Kind.RULE_BROKEN, "not-enough-cash");
    fact("treasuryAccountId", till.id().toString());
    fact("available", available.max(BigDecimal.ZERO).toPlainString());
    fact("wanted", wanted.toPlainString());
  }
}
