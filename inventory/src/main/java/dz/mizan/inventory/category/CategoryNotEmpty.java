package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;

/** There is something in the category: products, attributes, templates or categories. */
final class CategoryNotEmpty extends Refusal {
  CategoryNotEmpty() {
    super(Kind.CONFLICT, "category-not-empty");
  }
}
