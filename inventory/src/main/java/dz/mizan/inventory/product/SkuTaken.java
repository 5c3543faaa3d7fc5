package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** Another product of the company has this SKU. */
final class SkuTaken extends Refusal {
  SkuTaken(String sku) {
    super(Kind.CONFLICT, "sku-taken");
    fact("sku", sku);
    violation("sku", "taken");
  }
}
