package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** More has come than was ordered and tolerated. */
final class OverReceipt extends Refusal {
  OverReceipt(
      UUID orderLineId, BigDecimal ordered, BigDecimal received, BigDecimal most, BigDecimal came) {
    super(Kind.RULE_BROKEN, "over-receipt");
    fact("orderLineId", orderLineId.toString());
    fact("ordered", ordered.toPlainString());
    fact("received", received.toPlainString());
    fact("allowed", most.toPlainString());
    fact("quantity", came.toPlainString());
  }
}
