package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code product.published.v1}: the product as it is now. */
@RegisterForReflection
public record ProductPublished(
    UUID productId, String sku, Names names, Unit unit, ProductKind kind) {
  static final String TYPE = "product.published.v1";
}
