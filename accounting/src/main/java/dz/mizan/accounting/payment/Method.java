package dz.mizan.accounting.payment;

/** How a payment is made. */
public enum Method {
  CASH,
  CHEQUE,
  TRANSFER,
  CARD
}
