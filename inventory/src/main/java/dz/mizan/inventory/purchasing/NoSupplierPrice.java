package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The supplier has no price for that, and the line names none. */
final class NoSupplierPrice extends Refusal {
  NoSupplierPrice(int index, UUID productId, String unit) {
    super(Kind.RULE_BROKEN, "no-supplier-price");
    fact("productId", productId.toString());
    fact("unit", unit);
    violation("lines[" + index + "].unitPrice", "the supplier has no price: name one");
  }
}
