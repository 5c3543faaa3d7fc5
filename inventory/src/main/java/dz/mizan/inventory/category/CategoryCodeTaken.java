package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** Another category of the company has this code. */
final class CategoryCodeTaken extends Refusal {
  CategoryCodeTaken(String code) {
    super(Kind.CONFLICT, "category-code-taken");
    fact("categoryCode", code);
    violation("code", "taken");
  }
}
