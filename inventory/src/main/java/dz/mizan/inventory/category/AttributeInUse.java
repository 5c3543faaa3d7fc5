package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** Products have the attribute, or the choice that is to go. */
final class AttributeInUse extends Refusal {
  AttributeInUse(String attribute) {
    super(Kind.CONFLICT, "attribute-in-use");
    fact("attribute", attribute);
  }
}
