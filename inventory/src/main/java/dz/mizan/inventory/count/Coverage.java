package dz.mizan.inventory.count;

/** What of a warehouse is counted. */
public enum Coverage {
  ALL,
  /** The products of a category and of those below it. */
  CATEGORY,
  PRODUCTS,
  /** What lies in some locations and in those under them. */
  LOCATIONS
}
