package dz.mizan.inventory.alert;

/** What an alert is about. */
public enum AlertKind {
  /** What is available is at the reorder point or below. */
  LOW_STOCK,
  /** A lot expires soon, or has, and some of it is there. */
  EXPIRY
}
