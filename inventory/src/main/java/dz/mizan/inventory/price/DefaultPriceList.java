package dz.mizan.inventory.price;

import dz.mizan.common.problem.Refusal;

/** The default list cannot stop being it, but by another's becoming it, and it cannot run out. */
final class DefaultPriceList extends Refusal {
  DefaultPriceList(String field) {
    super(Kind.RULE_BROKEN, "default-price-list");
    violation(field, "the default price list has no end and stays the default one");
  }
}
