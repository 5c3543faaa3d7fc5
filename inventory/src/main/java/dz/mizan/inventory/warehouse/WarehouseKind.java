package dz.mizan.inventory.warehouse;

/** What a warehouse is for. It changes nothing in how its stock is counted and valued. */
public enum WarehouseKind {
  MAIN,
  SHOP,
  DEPOT,
  /** What may not be sold before somebody has looked at it. */
  QUARANTINE,
  /** What customers gave back. */
  RETURNS,
  WORKSHOP,
  /** Goods on board, sold from the vehicle. */
  VEHICLE
}
