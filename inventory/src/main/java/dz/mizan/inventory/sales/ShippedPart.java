package dz.mizan.inventory.sales;

import dz.mizan.inventory.sales.event.OrderShipped;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * A part of a line that is to be shipped.
 *
 * @param quantity in the line's unit
 * @param baseQuantity in the product's
 */
record ShippedPart(
    SalesOrderLine line, BigDecimal quantity, BigDecimal baseQuantity, List<StockPart> lots) {

  /**
   * What a request means for the order.
   *
   * @throws OrderRefusal if there is nothing to ship, or less than asked for
   */
  static List<ShippedPart> of(SalesOrder order, NewShipment request) {
    var parts = new ArrayList<ShippedPart>();
    var seen = new HashSet<UUID>();
    for (var asked : request.asked()) {
      var line = order.require(asked.lineId());
      if (!line.isGoods()) {
        throw OrderRefusal.invalid("lines", "a service is not shipped");
      }
      if (!seen.add(line.id())) {
        throw OrderRefusal.invalid("lines", "a line is named twice");
      }
      if (asked.quantity().compareTo(line.unshipped()) > 0) {
        throw OrderRefusal.exceeded(line.sku(), asked.quantity(), line.unshipped());
      }
      parts.add(of(line, asked.quantity(), LotPart.parts(asked.lots())));
    }
    if (request.asked().isEmpty()) {
      order.lines().stream()
          .filter(line -> line.unshipped().signum() > 0)
          .map(line -> of(line, line.unshipped(), List.of()))
          .forEach(parts::add);
    }
    if (parts.isEmpty()) {
      throw OrderRefusal.nothingLeft();
    }
    return parts;
  }

  private static ShippedPart of(SalesOrderLine line, BigDecimal quantity, List<StockPart> lots) {
    var base = line.basePart(quantity);
    if (base.signum() <= 0) {
      throw OrderRefusal.invalid("lines", "a quantity is less than what the product is counted in");
    }
    return new ShippedPart(line, quantity, base, lots);
  }

  StockChange change(UUID warehouseId) {
    return StockChange.of(line.productId(), warehouseId, MovementKind.ISSUE, baseQuantity.negate())
        .keeping(line.reserved().signum() > 0 ? line.reservationId() : null)
        .in(lots);
  }

  OrderShipped.ShippedLine event(Moved moved) {
    return new OrderShipped.ShippedLine(
        line.id(),
        line.productId(),
        line.sku(),
        line.unit(),
        Decimals.quantity(quantity),
        Decimals.quantity(baseQuantity),
        moved.movementId(),
        Decimals.amount(moved.value().negate()));
  }
}
