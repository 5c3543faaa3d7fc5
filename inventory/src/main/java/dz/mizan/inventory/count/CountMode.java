package dz.mizan.inventory.count;

/** Whether goods may move meanwhile. */
public enum CountMode {
  /** Every other movement of the levels is refused. */
  FREEZE,
  /** Goods move; differences are those at the moment of counting. */
  LIVE
}
