package dz.mizan.accounting.layout;

/**
 * Where the balance of accounts goes that begin with a prefix and with no longer one of the same
 * statement.
 *
 * @param debitLine of a debit balance; in a cash flow, of what is paid
 * @param creditLine of a credit balance; in a cash flow, of what is received
 * @param deduction whether it counts in the column of depreciation and impairment
 */
public record AccountRule(String prefix, String debitLine, String creditLine, boolean deduction) {}
