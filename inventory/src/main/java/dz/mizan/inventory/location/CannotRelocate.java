package dz.mizan.inventory.location;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** The goods are not there, or may not be carried; the codes are those of movements. */
final class CannotRelocate extends Refusal {
  CannotRelocate(String code) {
    super(code.equals("warehouse-frozen") ? Kind.CONFLICT : Kind.RULE_BROKEN, code);
  }

  CannotRelocate(UUID productId, BigDecimal requested, String there) {
    super(Kind.RULE_BROKEN, "insufficient-stock");
    fact("productId", productId);
    fact("requested", requested.toPlainString());
    fact("available", there);
  }
}
