package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** More should go back than came and is not back already. */
final class OverReturn extends Refusal {
  OverReturn(UUID receiptLineId, BigDecimal received, BigDecimal returned, BigDecimal quantity) {
    super(Kind.RULE_BROKEN, "over-return");
    fact("receiptLineId", receiptLineId.toString());
    fact("received", received.toPlainString());
    fact("returned", returned.toPlainString());
    fact("quantity", quantity.toPlainString());
  }
}
