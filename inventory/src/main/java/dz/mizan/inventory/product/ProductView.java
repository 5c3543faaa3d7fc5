package dz.mizan.inventory.product;

import java.util.UUID;

/**
 * A product as clients see it.
 *
 * @param version counts its changes; also its ETag
 */
public record ProductView(UUID id, String sku, Names names, Unit unit, long version) {
  static ProductView of(Product product) {
    return new ProductView(
        product.id(), product.sku(), product.names(), product.unit(), product.version());
  }
}
