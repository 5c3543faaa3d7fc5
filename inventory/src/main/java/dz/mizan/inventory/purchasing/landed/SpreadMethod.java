package dz.mizan.inventory.purchasing.landed;

/** By what an amount is spread over lines. */
public enum SpreadMethod {
  /** By what the lines are worth. */
  VALUE,
  /** By their quantities in base units. */
  QUANTITY,
  /** By weights that the request names. */
  WEIGHT,
  /** The same for each. */
  EQUAL
}
