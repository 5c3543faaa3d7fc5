package dz.mizan.inventory.product;

import dz.mizan.common.paging.PageRequest;
import java.util.Optional;

/** How a list of products may be sorted, and what a page goes on after. */
enum ProductSort {
  OLDEST("id", "id", false),
  NEWEST("-id", "id", true),
  SKU("sku", "sku_key", false),
  SKU_DESCENDING("-sku", "sku_key", true);

  static final String PATTERN = "-?(id|sku)";

  private final String code;
  private final String column;
  private final boolean descending;

  ProductSort(String code, String column, boolean descending) {
    this.code = code;
    this.column = column;
    this.descending = descending;
  }

  static ProductSort of(String code) {
    for (var sort : values()) {
      if (sort.code.equals(code)) {
        return sort;
      }
    }
    throw new IllegalStateException("not validated: " + code);
  }

  String orderBy() {
    return " order by " + column + (descending ? " desc" : "");
  }

  /** The rows after {@code $n}. */
  String after(int parameter) {
    return column + (descending ? " < $" : " > $") + parameter;
  }

  Optional<Object> lastOf(PageRequest request) {
    var after = request.after(1);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isById() ? PageRequest.id(after.getFirst()) : after.getFirst());
  }

  boolean isById() {
    return column.equals("id");
  }
}
