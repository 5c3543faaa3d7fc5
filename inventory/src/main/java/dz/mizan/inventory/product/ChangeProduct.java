package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ChangeProduct {
  private final Products products;
  private final Outbox outbox;
  private final Audit audit;

  ChangeProduct(Products products, Outbox outbox, Audit audit) {
    this.products = products;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Changes SKU and names; the same values again change nothing and tell nobody.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws SkuTaken if another product of the company has the SKU
   */
  Uni<Product> handle(UUID id, @Nullable String ifMatch, ProductChange request) {
    return products.require(id).chain(product -> change(product, ifMatch, request));
  }

  private Uni<Product> change(Product product, @Nullable String ifMatch, ProductChange request) {
    Versions.check(ifMatch, product.version());
    var before = data(product);
    product.change(request.sku().strip(), request.names());
    if (data(product).equals(before)) {
      return Uni.createFrom().item(product);
    }
    return products.save(product).call(saved -> note(saved, before));
  }

  private Uni<Void> note(Product product, ProductChanged before) {
    var now = data(product);
    return audit
        .record("product.changed", "product", product.id(), before, now)
        .chain(() -> outbox.append(ProductChanged.TYPE, product.id(), product.version(), now));
  }

  private static ProductChanged data(Product product) {
    return new ProductChanged(product.id(), product.sku(), product.names(), product.unit());
  }
}
