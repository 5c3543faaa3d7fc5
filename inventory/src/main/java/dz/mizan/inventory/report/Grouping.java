package dz.mizan.inventory.report;

/** What a report has a line for. */
enum Grouping {
  PRODUCT,
  WAREHOUSE,
  CATEGORY;

  /** A condition on product p: in category $3 or below it, if there is a $3. */
  static final String IN_CATEGORY =
      "($3::uuid is null or p.category_id in"
          + " (select t.id from category_tree(current_company(), $3) t))";
}
