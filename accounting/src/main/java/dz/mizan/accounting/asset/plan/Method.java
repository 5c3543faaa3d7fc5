package dz.mizan.accounting.asset.plan;

/** How an asset loses its value (arrêté of 26 July 2008, 121-7). */
public enum Method {
  /** The same in each period. */
  LINEAR,
  /** More at first: a share of what is left, then the same in each period. */
  DEGRESSIVE,
  /** Not at all: land. */
  NONE
}
