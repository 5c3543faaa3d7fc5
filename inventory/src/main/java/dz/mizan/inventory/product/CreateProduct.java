package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.category.Attributes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates products, as drafts. */
@ApplicationScoped
public class CreateProduct {
  private final Products products;
  private final Attributes attributes;
  private final Outbox outbox;
  private final Audit audit;

  CreateProduct(Products products, Attributes attributes, Outbox outbox, Audit audit) {
    this.products = products;
    this.attributes = attributes;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Creates a product with its units, barcodes, pictures and attributes, or nothing of it.
   *
   * @param variantOf if it is a variant; its values become attributes, too
   * @throws SkuTaken if another product of the company has the SKU
   * @throws BarcodeTaken if another one has one of its barcodes
   * @throws dz.mizan.inventory.category.UnknownCategory if the company has no such category
   * @throws VariantTaken if the template has this variant
   * @throws InvalidProduct if its parts do not fit each other
   */
  public Uni<ProductView> handle(NewProduct request, @Nullable VariantOf variantOf) {
    ProductRules.check(
        request.unit(),
        Parts.orNone(request.units()),
        Parts.orNone(request.barcodes()),
        Parts.orNone(request.pictures()));
    ProductRules.check(request.kind(), request.tracking());
    return products
        .insert(Ids.next(), request, variantOf)
        .chain(product -> complete(product.id(), product, request, values(request, variantOf)))
        .call(this::note);
  }

  private static Map<String, String> values(NewProduct request, @Nullable VariantOf variantOf) {
    var values =
        new HashMap<String, String>(request.attributes() == null ? Map.of() : request.attributes());
    if (variantOf != null) {
      values.putAll(variantOf.values());
    }
    return values;
  }

  private Uni<ProductView> complete(
      UUID id, ProductView bare, NewProduct request, Map<String, String> values) {
    var units = Parts.units(Parts.orNone(request.units()));
    var barcodes = Parts.barcodes(Parts.orNone(request.barcodes()));
    if (units.isEmpty() && barcodes.isEmpty() && values.isEmpty()) {
      return Uni.createFrom().item(bare);
    }
    return Parts.write(id, units, barcodes)
        .chain(() -> attributes.check(request.categoryId(), values))
        .chain(checked -> Parts.write(id, checked))
        .chain(() -> products.repeatParts(id));
  }

  private Uni<Void> note(ProductView product) {
    var created = new ProductCreated(product.id(), product.sku(), product.names(), product.unit());
    return audit
        .record("product.created", "product", product.id(), null, product)
        .chain(() -> outbox.append(ProductCreated.TYPE, product.id(), product.version(), created));
  }
}
