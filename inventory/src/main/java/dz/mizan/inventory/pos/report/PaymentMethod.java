package dz.mizan.inventory.pos.report;

/** How a ticket is paid. */
public enum PaymentMethod {
  /** Owes stamp duty; more than is due comes back as change. */
  CASH,
  CARD,
  CHEQUE,
  TRANSFER,
  /** On the customer's account; needs a customer. */
  ACCOUNT
}
