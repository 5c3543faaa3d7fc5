package dz.mizan.inventory.location;

/** What a location is, from the largest to the smallest: a parent's kind comes before. */
public enum LocationKind {
  ZONE,
  AISLE,
  RACK,
  BIN
}
