package dz.mizan.accounting.journal;

/** What a journal is for. */
enum JournalKind {
  SALES,
  PURCHASE,
  BANK,
  CASH,
  PAYROLL,
  GENERAL,
  OPENING,
  STOCK;

  /** Whether such a journal has an account of class 5 whose movements it books. */
  boolean hasAccount() {
    return this == BANK || this == CASH;
  }
}
