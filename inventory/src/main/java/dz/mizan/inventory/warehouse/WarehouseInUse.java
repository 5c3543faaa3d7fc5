package dz.mizan.inventory.warehouse;

import dz.mizan.common.problem.Refusal;

/** Something still needs the warehouse. */
final class WarehouseInUse extends Refusal {
  /**
   * @param by {@code stock}, {@code reservations}, {@code incoming}, {@code default}, or the kind
   *     of an open document
   */
  WarehouseInUse(String by) {
    super(Kind.CONFLICT, "warehouse-in-use");
    fact("by", by);
  }
}
