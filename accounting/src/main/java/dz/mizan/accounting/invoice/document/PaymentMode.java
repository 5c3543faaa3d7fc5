package dz.mizan.accounting.invoice.document;

/** How the customer is to pay; décret 05-468 art. 3 wants it on the invoice. */
public enum PaymentMode {
  /** Bears the droit de timbre de quittance. */
  CASH,
  CHEQUE,
  TRANSFER,
  CARD,
  OTHER
}
