package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** Total debit and total credit of the entry differ. */
public final class Unbalanced extends Refusal {
  Unbalanced(BigDecimal debit, BigDecimal credit) {
    super(Kind.RULE_BROKEN, "entry-unbalanced");
    fact("debit", debit.toPlainString());
    fact("credit", credit.toPlainString());
    violation("lines", "debit - credit = " + debit.subtract(credit).toPlainString());
  }
}
