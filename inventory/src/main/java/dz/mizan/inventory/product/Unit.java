package dz.mizan.inventory.product;

/** What a quantity counts. */
public enum Unit {
  PIECE,
  BOX,
  KILOGRAM,
  LITRE,
  METRE
}
