package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.category.Attributes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ChangeProduct {
  private final Products products;
  private final Attributes attributes;
  private final Outbox outbox;
  private final Audit audit;

  ChangeProduct(Products products, Attributes attributes, Outbox outbox, Audit audit) {
    this.products = products;
    this.attributes = attributes;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Changes a product; the same values again change nothing and tell nobody.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws SkuTaken if another product of the company has the SKU
   * @throws BarcodeTaken if another one has one of its barcodes
   * @throws ProductHasMoved if it has, and unit, kind, tracking or valuation is another
   * @throws InvalidProduct if its parts do not fit each other
   */
  Uni<ProductView> handle(UUID id, @Nullable String ifMatch, ProductChange request) {
    return products
        .lock(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(before -> change(before, wanted(before, request)));
  }

  private static ProductView wanted(ProductView before, ProductChange request) {
    return new ProductView(
        before.id(),
        request.sku().strip(),
        request.names(),
        or(request.unit(), before.unit()),
        or(request.kind(), before.kind()),
        before.status(),
        or(request.tracking(), before.tracking()),
        or(request.valuation(), before.valuation()),
        or(request.tvaCode(), before.tvaCode()),
        request.categoryId() == null ? before.categoryId() : request.categoryId().orElse(null),
        description(before, request),
        request.shelfLifeDays() == null
            ? before.shelfLifeDays()
            : request.shelfLifeDays().orElse(null),
        request.units() == null ? before.units() : Parts.units(request.units()),
        request.barcodes() == null ? before.barcodes() : Parts.barcodes(request.barcodes()),
        or(request.pictures(), before.pictures()),
        attributes(before, request),
        before.templateId(),
        before.variant(),
        before.updatedAt(),
        before.version());
  }

  private static <T> T or(@Nullable T wanted, T before) {
    return wanted == null ? before : wanted;
  }

  private static @Nullable Texts description(ProductView before, ProductChange request) {
    if (request.description() == null) {
      return before.description();
    }
    return request.description().isEmpty() ? null : request.description();
  }

  /** A variant keeps the values that make it one. */
  private static Map<String, String> attributes(ProductView before, ProductChange request) {
    if (request.attributes() == null) {
      return before.attributes();
    }
    var values = new TreeMap<>(request.attributes());
    if (before.variant() != null) {
      values.putAll(before.variant());
    }
    return values;
  }

  private Uni<ProductView> change(ProductView before, ProductView wanted) {
    ProductRules.check(wanted.unit(), wanted.units(), wanted.barcodes(), wanted.pictures());
    ProductRules.check(wanted.kind(), wanted.tracking());
    if (wanted.equals(before)) {
      return Uni.createFrom().item(before);
    }
    return writeUnits(before, wanted)
        .chain(() -> writeAttributes(before, wanted))
        .chain(() -> products.update(wanted))
        .call(after -> note(before, after));
  }

  private static Uni<Void> writeUnits(ProductView before, ProductView wanted) {
    if (wanted.units().equals(before.units()) && wanted.barcodes().equals(before.barcodes())) {
      return Uni.createFrom().voidItem();
    }
    return Parts.write(wanted.id(), wanted.units(), wanted.barcodes());
  }

  private Uni<Void> writeAttributes(ProductView before, ProductView wanted) {
    var same = wanted.attributes().equals(before.attributes());
    var sameCategory = Objects.equals(wanted.categoryId(), before.categoryId());
    if (same && (sameCategory || wanted.attributes().isEmpty())) {
      return Uni.createFrom().voidItem();
    }
    return attributes
        .check(wanted.categoryId(), new HashMap<>(wanted.attributes()))
        .chain(values -> Parts.write(wanted.id(), values));
  }

  private Uni<Void> note(ProductView before, ProductView now) {
    var data = new ProductChanged(now.id(), now.sku(), now.names(), now.unit());
    return audit
        .record("product.changed", "product", now.id(), before, now)
        .chain(() -> outbox.append(ProductChanged.TYPE, now.id(), now.version(), data));
  }
}
