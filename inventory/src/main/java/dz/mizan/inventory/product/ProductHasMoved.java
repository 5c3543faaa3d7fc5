package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** There was stock of it, counted, tracked and valued as it is. */
final class ProductHasMoved extends Refusal {
  ProductHasMoved() {
    super(Kind.CONFLICT, "product-has-moved");
  }
}
