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
record PostingRule(String debit, String credit, String label, ZoneId zone) {}
