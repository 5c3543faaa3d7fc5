package dz.mizan.inventory.price;

import dz.mizan.common.problem.Refusal;

/** Another price list of the company has this code. */
final class PriceListCodeTaken extends Refusal {
  PriceListCodeTaken(String code) {
    super(Kind.CONFLICT, "price-list-code-taken");
    fact("priceListCode", code);
    violation("code", "taken");
  }
}
