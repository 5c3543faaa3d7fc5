package dz.mizan.inventory.warehouse;

import java.util.UUID;

/** A warehouse as clients see it. */
public record WarehouseView(UUID id, String code, String name, boolean isDefault) {
  static WarehouseView of(Warehouse warehouse) {
    return new WarehouseView(
        warehouse.id(), warehouse.code(), warehouse.name(), warehouse.isDefault());
  }
}
