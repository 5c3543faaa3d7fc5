package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** There are not as many days of leave left. */
final class BalanceTooLow extends Refusal {
  BalanceTooLow(@Nullable BigDecimal days) {
    super(Kind.RULE_BROKEN, "leave-balance-too-low");
    fact("days", days == null ? null : days.toPlainString());
  }
}
