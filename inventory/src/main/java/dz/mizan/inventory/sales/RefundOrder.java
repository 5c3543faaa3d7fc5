package dz.mizan.inventory.sales;

import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.sales.event.OrderRefunded;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Refunds a completed order, all or a part; its goods come back at what they went out at. */
@ApplicationScoped
class RefundOrder {
  private final SalesOrders orders;
  private final StockDoor stock;
  private final Numbers numbers;
  private final OrderNotes notes;

  RefundOrder(SalesOrders orders, StockDoor stock, Numbers numbers, OrderNotes notes) {
    this.orders = orders;
    this.stock = stock;
    this.numbers = numbers;
    this.notes = notes;
  }

  /**
   * The order becomes REFUNDED when nothing is left to refund, and stays COMPLETED until then.
   *
   * @return the refund's id
   * @throws IllegalTransition if the order is not COMPLETED
   * @throws OrderRefusal if there is nothing left to refund, or less than asked for
   */
  Uni<UUID> handle(UUID id, NewRefund request) {
    return orders
        .lock(id)
        .invoke(order -> order.requireNext(SalesOrderStatus.REFUNDED))
        .chain(
            order ->
                ReturnableLots.of(id)
                    .map(lots -> RefundedPart.of(order, request, lots))
                    .chain(parts -> refund(order, request, parts)));
  }

  private Uni<UUID> refund(SalesOrder order, NewRefund request, List<RefundedPart> parts) {
    var today = LocalDate.now(SalesOrders.ZONE);
    var id = Ids.next();
    var products =
        parts.stream().filter(part -> part.line().isGoods()).map(part -> part.line().productId());
    return OrderLevels.lock(order.warehouseId(), products)
        .chain(() -> numbers.next("RC", today))
        .chain(
            number -> {
              var refund =
                  new KeptRefund(
                      id,
                      number,
                      today,
                      request.reason().strip(),
                      order,
                      parts,
                      amounts(order, parts));
              return move(order, new Document("sales-refund", id, number), parts)
                  .chain(refund::write)
                  .chain(() -> orders.require(order.id()))
                  .chain(
                      after ->
                          notes.note(
                              order, after, OrderRefunded.TYPE, refund.event(after), number));
            })
        .replaceWith(id);
  }

  /** By line: the movement by which its goods came back. */
  private Uni<Map<UUID, UUID>> move(SalesOrder order, Document document, List<RefundedPart> parts) {
    var goods = parts.stream().filter(part -> part.line().isGoods()).toList();
    var changes = new ArrayList<StockChange>();
    goods.forEach(part -> changes.add(part.comesBack(order.warehouseId())));
    goods.stream()
        .filter(RefundedPart::isScrapped)
        .forEach(part -> changes.add(part.isThrownAway(order.warehouseId())));
    return stock.move(document, changes).map(moved -> byLine(goods, moved));
  }

  private static Map<UUID, UUID> byLine(List<RefundedPart> goods, List<Moved> moved) {
    var movements = new HashMap<UUID, UUID>();
    for (var i = 0; i < goods.size(); i++) {
      movements.put(goods.get(i).line().id(), moved.get(i).movementId());
    }
    return movements;
  }

  // What the order would come to with all that was refunded so far, less the same before: all
  // refunds
  // together are the order's totals to the centime, whatever parts they come in.
  private static Amounts amounts(SalesOrder order, List<RefundedPart> parts) {
    var refunding = new HashMap<UUID, BigDecimal>();
    parts.forEach(part -> refunding.put(part.line().id(), part.quantity()));
    var before =
        order.lines().stream().map(line -> new Amounts.Part(line, line.refunded())).toList();
    var after =
        order.lines().stream()
            .map(
                line ->
                    new Amounts.Part(
                        line,
                        line.refunded().add(refunding.getOrDefault(line.id(), BigDecimal.ZERO))))
            .toList();
    return Amounts.of(after, order.discountPercent())
        .minus(Amounts.of(before, order.discountPercent()));
  }
}
