package dz.mizan.accounting.template;

/** Where a positive amount goes. */
enum Side {
  DEBIT,
  CREDIT;

  Side other() {
    return this == DEBIT ? CREDIT : DEBIT;
  }
}
