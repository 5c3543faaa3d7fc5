package dz.mizan.inventory.stock;

import dz.mizan.common.problem.Refusal;

/** The company has no such product or warehouse. */
final class UnknownReference extends Refusal {
  private UnknownReference(String code, String field) {
    super(Kind.RULE_BROKEN, code);
    violation(field, "unknown");
  }

  static UnknownReference product() {
    return new UnknownReference("unknown-product", "productId");
  }

  static UnknownReference warehouse() {
    return new UnknownReference("unknown-warehouse", "warehouseId");
  }
}
