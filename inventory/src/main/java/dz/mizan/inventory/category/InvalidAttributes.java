package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** Values that do not fit their attributes, or attributes that do not fit together. */
final class InvalidAttributes extends Refusal {
  private boolean any;

  InvalidAttributes() {
    super(Kind.INVALID, "invalid-request");
  }

  InvalidAttributes(String field, String message) {
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
