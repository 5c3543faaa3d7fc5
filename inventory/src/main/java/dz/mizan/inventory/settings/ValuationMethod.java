package dz.mizan.inventory.settings;

/** How what goes out is valued; the SCF permits both (arrêté of 26 July 2008). */
public enum ValuationMethod {
  /** Weighted average cost after each receipt. */
  CMUP,
  /** First in, first out. */
  FIFO
}
