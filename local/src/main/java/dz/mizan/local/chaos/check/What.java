package dz.mizan.local.chaos.check;

/** What clients are told of, and what is looked for afterwards. */
public enum What {
  ORDER,
  SHIPMENT,
  COMPLETED_ORDER,
  INVOICE,
  /** Its id and its number. */
  ISSUED_INVOICE,
  /** Its id and its number. */
  ENTRY,
  EMPLOYEE,
  USER
}
