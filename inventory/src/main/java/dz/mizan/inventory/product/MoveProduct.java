package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a product to another status. */
@ApplicationScoped
class MoveProduct {
  private final Products products;
  private final Outbox outbox;
  private final Audit audit;

  MoveProduct(Products products, Outbox outbox, Audit audit) {
    this.products = products;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @param ifMatch checked if it is there
   * @throws IllegalTransition if a product of its status does not become that
   */
  Uni<ProductView> handle(UUID id, @Nullable String ifMatch, ProductStatus next) {
    return products.lock(id).chain(product -> move(product, ifMatch, next));
  }

  private Uni<ProductView> move(ProductView product, @Nullable String ifMatch, ProductStatus next) {
    if (ifMatch != null) {
      Versions.check(ifMatch, product.version());
    }
    if (!product.status().canBecome(next)) {
      throw new IllegalTransition(product.status(), next);
    }
    return products.move(product.id(), next).call(now -> note(product, now));
  }

  private Uni<Void> note(ProductView before, ProductView now) {
    var id = now.id();
    var told =
        switch (now.status()) {
          case PUBLISHED ->
              new Told(
                  ProductPublished.TYPE,
                  new ProductPublished(id, now.sku(), now.names(), now.unit(), now.kind()));
          case ARCHIVED ->
              new Told(
                  ProductArchived.TYPE,
                  new ProductArchived(id, now.sku(), now.names(), now.unit(), now.kind()));
          case DRAFT ->
              new Told(
                  ProductWithdrawn.TYPE,
                  new ProductWithdrawn(id, now.sku(), now.names(), now.unit(), now.kind()));
        };
    return audit
        .record(told.action(), "product", id, before, now)
        .chain(() -> outbox.append(told.type(), id, now.version(), told.data()));
  }

  private record Told(String type, Record data) {
    String action() {
      return type.substring(0, type.lastIndexOf('.'));
    }
  }
}
