package dz.mizan.accounting.bankstatement;

/** How a bank writes its statements. */
public enum StatementFormat {
  /** A table, read by a profile of the company. */
  CSV,
  /** ISO 20022 bank to customer statement, XML. */
  CAMT053,
  /** SWIFT customer statement message. */
  MT940
}
