package dz.mizan.accounting.bill;

/** How far a bill is, with what is paid of it. */
enum BillState {
  DRAFT,
  /** Posted, nothing paid, not due yet. */
  POSTED,
  PARTLY_PAID,
  /** Something is due and not paid. */
  OVERDUE,
  PAID,
  CANCELLED
}
