package dz.mizan.inventory.product;

/** Goods have stock, services have none. */
public enum ProductKind {
  GOODS,
  SERVICE
}
