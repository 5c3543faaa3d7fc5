package dz.mizan.inventory.stock;

/** Why stock moves. */
public enum MovementKind {
  /** Goods come in, at the price paid. */
  RECEIPT,
  /** Goods go out, at the average cost. */
  ISSUE,
  /** The count says otherwise: more at a price or the average cost, or less at the average cost. */
  ADJUSTMENT
}
