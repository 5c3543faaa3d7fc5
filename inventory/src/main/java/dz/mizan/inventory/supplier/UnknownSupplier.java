package dz.mizan.inventory.supplier;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The company has no such supplier, or does not buy from it any more. */
final class UnknownSupplier extends Refusal {
  private UnknownSupplier(String code, UUID id, String message) {
    super(Kind.RULE_BROKEN, code);
    fact("supplierId", id.toString());
    violation("supplierId", message);
  }

  static UnknownSupplier unknown(UUID id) {
    return new UnknownSupplier("unknown-supplier", id, "unknown");
  }

  static UnknownSupplier inactive(UUID id) {
    return new UnknownSupplier("supplier-inactive", id, "inactive");
  }
}
