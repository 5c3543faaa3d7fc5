package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** The order is worth more than the caller's roles may approve. */
final class ApprovalLimitExceeded extends Refusal {
  ApprovalLimitExceeded(BigDecimal limit, BigDecimal total) {
    super(Kind.FORBIDDEN, "approval-limit");
    fact("limit", limit.toPlainString());
    fact("total", total.toPlainString());
  }
}
