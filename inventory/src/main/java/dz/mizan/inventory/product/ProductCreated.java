package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code product.created.v1}. */
@RegisterForReflection
public record ProductCreated(UUID productId, String sku, Names names, Unit unit) {
  static final String TYPE = "product.created.v1";
}
