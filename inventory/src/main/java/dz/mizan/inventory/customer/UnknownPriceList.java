package dz.mizan.inventory.customer;

import dz.mizan.common.problem.Refusal;

/** The company has no such price list. */
final class UnknownPriceList extends Refusal {
  UnknownPriceList() {
    super(Kind.RULE_BROKEN, "unknown-price-list");
    violation("priceListId", "unknown");
  }
}
