package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.price.PricedLine;
import dz.mizan.inventory.reservation.Reservation;
import dz.mizan.inventory.trade.Totals;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. Quantities are in the line's unit, base quantities in the product's; three
 * decimals.
 *
 * @param unitPrice HT per unit, four decimals
 * @param net HT of the line after its own discount and the order's
 * @param reserved base quantity that is reserved for it now
 * @param cost what the shipped goods went out at
 * @param refundedCost the part of it that came back
 */
record SalesOrderLine(
    UUID id,
    int position,
    UUID productId,
    String sku,
    String name,
    String kind,
    String unit,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    String tvaCode,
    BigDecimal tvaPercent,
    BigDecimal net,
    @Nullable UUID reservationId,
    BigDecimal reserved,
    BigDecimal shipped,
    BigDecimal baseShipped,
    BigDecimal cost,
    BigDecimal cancelled,
    BigDecimal refunded,
    BigDecimal baseRefunded,
    BigDecimal refundedCost) {

  /** A line of a new order, of which nothing has happened yet. */
  static SalesOrderLine of(int position, PricedLine priced, Totals.Line line, BigDecimal net) {
    var none = BigDecimal.ZERO.setScale(3);
    var free = BigDecimal.ZERO.setScale(2);
    return new SalesOrderLine(
        Ids.next(),
        position,
        priced.productId(),
        priced.sku(),
        priced.nameFr(),
        priced.kind(),
        priced.unit(),
        line.quantity().setScale(3),
        priced.baseQuantity().setScale(3),
        priced.unitPrice().setScale(4),
        line.discountPercent(),
        priced.tvaCode(),
        priced.tvaPercent().setScale(2),
        net,
        null,
        none,
        none,
        none,
        free,
        none,
        none,
        none,
        free);
  }

  /** The same with what it was promised. */
  SalesOrderLine promised(@Nullable Reservation promise) {
    return new SalesOrderLine(
        id,
        position,
        productId,
        sku,
        name,
        kind,
        unit,
        quantity,
        baseQuantity,
        unitPrice,
        discountPercent,
        tvaCode,
        tvaPercent,
        net,
        promise == null ? null : promise.id(),
        promise == null ? BigDecimal.ZERO.setScale(3) : promise.remaining(),
        shipped,
        baseShipped,
        cost,
        cancelled,
        refunded,
        baseRefunded,
        refundedCost);
  }

  boolean isGoods() {
    return kind.equals("GOODS");
  }

  /** What the customer pays for. */
  BigDecimal billed() {
    return quantity.subtract(cancelled);
  }

  /** What still has to be shipped; nothing of a service. */
  BigDecimal unshipped() {
    return isGoods() ? billed().subtract(shipped) : BigDecimal.ZERO;
  }

  BigDecimal baseUnshipped() {
    return isGoods() ? baseQuantity.subtract(baseShipped) : BigDecimal.ZERO;
  }

  /** Base units that go out with this quantity; the last shipment takes the rest. */
  BigDecimal basePart(BigDecimal shipping) {
    return Decimals.share(baseQuantity, shipped.add(shipping), quantity, 3).subtract(baseShipped);
  }

  /** What can still be refunded of a completed order. */
  BigDecimal refundable() {
    return billed().subtract(refunded);
  }

  /** Base units that come back with this quantity; the last refund takes the rest. */
  BigDecimal baseReturned(BigDecimal refunding) {
    return isGoods()
        ? Decimals.share(baseShipped, refunded.add(refunding), shipped, 3).subtract(baseRefunded)
        : BigDecimal.ZERO.setScale(3);
  }

  /** What these base units went out at, to the centime; the last refund takes the rest. */
  BigDecimal costReturned(BigDecimal baseReturned) {
    return isGoods()
        ? Decimals.share(cost, baseRefunded.add(baseReturned), baseShipped, 2)
            .subtract(refundedCost)
        : BigDecimal.ZERO.setScale(2);
  }
}
