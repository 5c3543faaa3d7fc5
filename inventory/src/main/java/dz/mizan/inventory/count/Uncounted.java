package dz.mizan.inventory.count;

/** What becomes of lines that nobody counted. */
public enum Uncounted {
  /** They stay as the ledger has them. */
  LEAVE,
  /** There is nothing. */
  ZERO
}
