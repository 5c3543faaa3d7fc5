package dz.mizan.inventory.product;

/** Whether stock is told apart: not at all, by lot, or piece by piece. */
public enum Tracking {
  NONE,
  LOT,
  SERIAL
}
