package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** One request of that type may not have as many days. */
final class TooManyDays extends Refusal {
  TooManyDays(BigDecimal days, BigDecimal max) {
    super(Kind.RULE_BROKEN, "leave-too-long");
    fact("days", days.toPlainString());
    fact("max", max.toPlainString());
  }
}
