package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** Another attribute of the company has this code. */
final class AttributeCodeTaken extends Refusal {
  AttributeCodeTaken(String code) {
    super(Kind.CONFLICT, "attribute-code-taken");
    fact("attribute", code);
    violation("code", "taken");
  }
}
