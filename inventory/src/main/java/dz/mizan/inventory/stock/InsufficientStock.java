package dz.mizan.inventory.stock;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** More should go out than is there. */
final class InsufficientStock extends Refusal {
  InsufficientStock(UUID productId, BigDecimal requested, String available) {
    super(Kind.RULE_BROKEN, "insufficient-stock");
    fact("productId", productId);
    fact("requested", requested.toPlainString());
    fact("available", available);
  }
}
