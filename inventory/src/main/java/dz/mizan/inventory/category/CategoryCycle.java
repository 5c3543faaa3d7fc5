package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** A category cannot be placed under itself or under one below it. */
final class CategoryCycle extends Refusal {
  CategoryCycle() {
    super(Kind.RULE_BROKEN, "category-cycle");
    violation("parentId", "is the category itself or below it");
  }
}
