package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CreateProduct {
  private final Products products;
  private final Outbox outbox;
  private final Audit audit;

  CreateProduct(Products products, Outbox outbox, Audit audit) {
    this.products = products;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws SkuTaken if another product of the company has the SKU
   */
  Uni<Product> handle(NewProduct request) {
    var product = new Product(Ids.next(), request.sku().strip(), request.names(), request.unit());
    return products.save(product).call(this::note);
  }

  private Uni<Void> note(Product product) {
    var created = new ProductCreated(product.id(), product.sku(), product.names(), product.unit());
    return audit
        .record("product.created", "product", product.id(), null, created)
        .chain(() -> outbox.append(ProductCreated.TYPE, product.id(), product.version(), created));
  }
}
