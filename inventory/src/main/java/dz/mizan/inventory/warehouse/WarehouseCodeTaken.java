package dz.mizan.inventory.warehouse;

import dz.mizan.common.problem.Refusal;

/** Another warehouse of the company has this code. */
final class WarehouseCodeTaken extends Refusal {
  WarehouseCodeTaken(String code) {
    super(Kind.CONFLICT, "warehouse-code-taken");
    fact("warehouseCode", code);
    violation("code", "taken");
  }
}
