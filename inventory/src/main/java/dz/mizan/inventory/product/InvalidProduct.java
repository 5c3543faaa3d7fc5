package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** Parts of the product do not fit each other. */
final class InvalidProduct extends Refusal {
  private boolean any;

  InvalidProduct() {
    super(Kind.INVALID, "invalid-request");
  }

  InvalidProduct(String field, String message) {
    this();
    add(field, message);
  }

  void add(String field, String message) {
    violation(field, message);
    any = true;
  }

  void throwIfAny() {
    if (any) {
      throw this;
    }
  }
}
