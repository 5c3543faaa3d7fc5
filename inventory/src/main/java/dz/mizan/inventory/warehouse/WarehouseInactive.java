package dz.mizan.inventory.warehouse;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The warehouse was deactivated: nothing happens in it any more. */
final class WarehouseInactive extends Refusal {
  WarehouseInactive(UUID id) {
    super(Kind.CONFLICT, "warehouse-inactive");
    fact("warehouseId", id);
  }
}
