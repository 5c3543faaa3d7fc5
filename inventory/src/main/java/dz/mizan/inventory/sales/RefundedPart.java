package dz.mizan.inventory.sales;

import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * A part of a line that is to be refunded.
 *
 * @param quantity in the line's unit
 * @param baseQuantity in the product's, of goods that come back
 * @param cost what those had gone out at
 * @param net by how much it raises the HT that was refunded of the line
 */
record RefundedPart(
    SalesOrderLine line,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    BigDecimal cost,
    BigDecimal net,
    boolean isScrapped,
    List<StockPart> lots) {

  /**
   * What a request means for the order.
   *
   * @throws OrderRefusal if there is nothing left to refund, or less than asked for
   */
  static List<RefundedPart> of(SalesOrder order, NewRefund request, ReturnableLots lots) {
    var parts = new ArrayList<RefundedPart>();
    var seen = new HashSet<UUID>();
    for (var asked : request.asked()) {
      var line = order.require(asked.lineId());
      if (!seen.add(line.id())) {
        throw OrderRefusal.invalid("lines", "a line is named twice");
      }
      if (asked.quantity().compareTo(line.refundable()) > 0) {
        throw OrderRefusal.exceeded(line.sku(), asked.quantity(), line.refundable());
      }
      parts.add(of(order, line, asked, lots));
    }
    if (request.asked().isEmpty()) {
      order.lines().stream()
          .filter(line -> line.refundable().signum() > 0)
          .map(line -> new NewRefund.Line(line.id(), line.refundable(), null, null))
          .map(all -> of(order, order.require(all.lineId()), all, lots))
          .forEach(parts::add);
    }
    if (parts.isEmpty()) {
      throw OrderRefusal.nothingLeft();
    }
    return parts;
  }

  private static RefundedPart of(
      SalesOrder order, SalesOrderLine line, NewRefund.Line asked, ReturnableLots lots) {
    var base = line.baseReturned(asked.quantity());
    if (line.isGoods() && base.signum() <= 0) {
      throw OrderRefusal.invalid("lines", "a quantity is less than what the product is counted in");
    }
    var discount = order.discountPercent();
    var before = new Amounts.Part(line, line.refunded()).net(discount);
    var after = new Amounts.Part(line, line.refunded().add(asked.quantity())).net(discount);
    return new RefundedPart(
        line,
        asked.quantity(),
        base,
        line.costReturned(base),
        after.subtract(before),
        asked.isScrapped(),
        line.isGoods() ? lots.parts(line.id(), base, asked.lots()) : List.of());
  }

  String goods() {
    if (!line.isGoods()) {
      return "NONE";
    }
    return isScrapped ? "SCRAP" : "RESTOCK";
  }

  /** It comes back at what it went out at. */
  StockChange comesBack(UUID warehouseId) {
    return StockChange.of(line.productId(), warehouseId, MovementKind.RETURN_IN, baseQuantity)
        .worth(cost)
        .in(lots);
  }

  /** And goes to waste. */
  StockChange isThrownAway(UUID warehouseId) {
    return StockChange.of(line.productId(), warehouseId, MovementKind.SCRAP, baseQuantity.negate())
        .in(lots);
  }
}
