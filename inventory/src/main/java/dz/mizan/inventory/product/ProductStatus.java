package dz.mizan.inventory.product;

import java.util.Map;
import java.util.Set;

/** Life of a product; NEXT holds the only legal moves. The database holds the same. */
public enum ProductStatus {
  /** Being prepared: staff buy, stock and sell it, shops do not show it. */
  DRAFT,
  /** Shown to everybody. */
  PUBLISHED,
  /** Neither moved, ordered nor sold any more. */
  ARCHIVED;

  private static final Map<ProductStatus, Set<ProductStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(PUBLISHED),
          PUBLISHED, Set.of(ARCHIVED, DRAFT),
          ARCHIVED, Set.of(DRAFT));

  boolean canBecome(ProductStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
