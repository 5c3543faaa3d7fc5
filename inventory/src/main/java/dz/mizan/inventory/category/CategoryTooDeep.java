package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** The tree would have more than eight levels. */
final class CategoryTooDeep extends Refusal {
  CategoryTooDeep() {
    super(Kind.RULE_BROKEN, "category-too-deep");
    fact("levels", 8);
    violation("parentId", "too deep");
  }
}
