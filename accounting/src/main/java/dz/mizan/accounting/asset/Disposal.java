package dz.mizan.accounting.asset;

/** How an asset goes. */
enum Disposal {
  SALE,
  SCRAP
}
