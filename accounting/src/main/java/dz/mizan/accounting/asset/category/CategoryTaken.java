package dz.mizan.accounting.asset.category;

import dz.mizan.common.problem.Refusal;

/** Another category of the company has this code. */
final class CategoryTaken extends Refusal {
  CategoryTaken(String code) {
    super(Kind.CONFLICT, "asset-category-taken");
    fact("category", code);
  }
}
