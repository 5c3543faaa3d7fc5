package dz.mizan.accounting.treasury;

/** What kind of place money is kept in. */
public enum TreasuryKind {
  BANK,
  CASH
}
