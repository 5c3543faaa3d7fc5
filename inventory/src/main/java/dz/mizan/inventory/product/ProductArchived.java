package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code product.archived.v1}: the product as it is now. */
@RegisterForReflection
public record ProductArchived(
    UUID productId, String sku, Names names, Unit unit, ProductKind kind) {
  static final String TYPE = "product.archived.v1";
}
