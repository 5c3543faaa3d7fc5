package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** The company has no such warehouse. */
final class UnknownWarehouse extends Refusal {
  UnknownWarehouse() {
    super(Kind.RULE_BROKEN, "unknown-warehouse");
    violation("warehouseId", "unknown");
  }
}
