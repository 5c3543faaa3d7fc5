package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code product.changed.v1}: the product as it is now. */
@RegisterForReflection
public record ProductChanged(UUID productId, String sku, Names names, Unit unit) {
  static final String TYPE = "product.changed.v1";
}
