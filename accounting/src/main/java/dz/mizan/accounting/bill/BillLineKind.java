package dz.mizan.accounting.bill;

/** What a line is for. */
enum BillLineKind {
  /** Goods or services of a receipt. */
  GOODS,
  EXPENSE,
  /** A fixed asset; its TVA is on an account of its own. */
  ASSET,
  TRANSPORT
}
