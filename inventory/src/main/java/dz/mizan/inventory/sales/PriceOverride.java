package dz.mizan.inventory.sales;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who may sell for less than lists and the customer's discount say. */
@ApplicationScoped
class PriceOverride {
  private static final StringPermission PERMISSION =
      new StringPermission("sales-orders", "override-price");

  private final CurrentIdentityAssociation identity;

  PriceOverride(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /**
   * @throws OrderRefusal if the order has prices or discounts of its own and the caller lacks
   *     {@code sales-orders:override-price}
   */
  Uni<Void> require(NewSalesOrder request, BigDecimal customersDiscount) {
    var field = overridden(request, customersDiscount);
    if (field == null) {
      return Uni.createFrom().voidItem();
    }
    return identity
        .getDeferredIdentity()
        .chain(caller -> caller.checkPermission(PERMISSION))
        .invoke(
            held -> {
              if (!held) {
                throw OrderRefusal.priceNotHeld(field);
              }
            })
        .replaceWithVoid();
  }

  /** The first field by which the order is not as lists and customer say; null if there is none. */
  private static @Nullable String overridden(NewSalesOrder request, BigDecimal customersDiscount) {
    var discount = request.discountPercent();
    if (discount != null && discount.compareTo(customersDiscount) > 0) {
      return "discountPercent";
    }
    for (var i = 0; i < request.lines().size(); i++) {
      var line = request.lines().get(i);
      if (line.unitPrice() != null) {
        return "lines[" + i + "].unitPrice";
      }
      if (line.discount().signum() > 0) {
        return "lines[" + i + "].discountPercent";
      }
    }
    return null;
  }
}
