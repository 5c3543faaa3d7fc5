package dz.mizan.accounting.asset;

/** How an asset came into the books. */
enum Acquisition {
  /** Activating it posts the purchase. */
  PURCHASE,
  /** An entry that is posted debits its account: that of a supplier's bill, or one by hand. */
  ENTRY,
  /** The opening balances have it, with what was depreciated before. */
  OPENING
}
