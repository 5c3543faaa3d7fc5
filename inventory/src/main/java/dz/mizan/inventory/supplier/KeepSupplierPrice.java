package dz.mizan.inventory.supplier;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.price.PriceQuery;
import dz.mizan.inventory.price.Prices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets, changes and drops the prices of a supplier. */
@ApplicationScoped
class KeepSupplierPrice {
  private final Suppliers suppliers;
  private final SupplierPrices offers;
  private final Prices prices;
  private final Audit audit;

  KeepSupplierPrice(Suppliers suppliers, SupplierPrices offers, Prices prices, Audit audit) {
    this.suppliers = suppliers;
    this.offers = offers;
    this.prices = prices;
    this.audit = audit;
  }

  /**
   * @throws NotFound if there is no such supplier
   * @throws PriceTaken if there is a price for the same from the same day
   */
  Uni<SupplierPriceView> create(UUID supplierId, SupplierPriceRequest request) {
    return suppliers
        .require(supplierId)
        .chain(() -> known(request))
        .chain(price -> offers.insert(supplierId, Ids.next(), price))
        .call(p -> audit.record("supplier-price.created", "supplier-price", p.id(), null, p));
  }

  /**
   * @throws dz.mizan.common.web.Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<SupplierPriceView> change(
      UUID supplierId, UUID id, @Nullable String ifMatch, SupplierPriceRequest request) {
    return offers
        .requireLocked(supplierId, id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                known(request)
                    .chain(price -> offers.update(supplierId, id, price))
                    .call(after -> note("supplier-price.changed", before, after)));
  }

  /** Takes it away; orders keep what they were made at. */
  Uni<Void> delete(UUID supplierId, UUID id, @Nullable String ifMatch) {
    return offers
        .requireLocked(supplierId, id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(() -> offers.delete(id))
        .chain(before -> note("supplier-price.deleted", before, null));
  }

  private Uni<Void> note(
      String action, SupplierPriceView before, @Nullable SupplierPriceView after) {
    return audit.record(action, "supplier-price", before.id(), before, after);
  }

  // The price lists know products and their units: what they refuse, no supplier can sell.
  private Uni<KnownPrice> known(SupplierPriceRequest request) {
    var today = Today.date();
    var query =
        new PriceQuery(request.productId(), BigDecimal.ONE, request.unit(), request.price());
    return prices
        .price(null, today, List.of(query))
        .map(lines -> KnownPrice.of(request, lines.getFirst().unit(), today).requirePeriod());
  }
}
