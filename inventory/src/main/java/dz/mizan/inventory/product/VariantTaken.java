package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** The template has a variant with these values. */
final class VariantTaken extends Refusal {
  VariantTaken() {
    super(Kind.CONFLICT, "variant-taken");
    violation("values", "taken");
  }
}
