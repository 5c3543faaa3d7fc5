package dz.mizan.accounting.stock;

import java.time.ZoneId;

/**
 * How a movement is booked.
 *
 * @param debit the account that is debited
 * @param credit the account that is credited
 * @param label of the entry
 * @param zone the company's
 */
record PostingRule(String debit, String credit, String label, ZoneId zone) {
  private static final int MAX_LABEL = 200;

  /** The rule that takes back what this one books: the same accounts the other way round. */
  PostingRule reversed() {
    var reversal = "Annulation : " + label;
    return new PostingRule(
        credit,
        debit,
        reversal.length() > MAX_LABEL ? reversal.substring(0, MAX_LABEL) : reversal,
        zone);
  }
}
