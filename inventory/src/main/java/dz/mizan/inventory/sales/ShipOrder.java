package dz.mizan.inventory.sales;

import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.sales.event.OrderShipped;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Ships goods of an order, all or a part: they leave the stock and the reservation. */
@ApplicationScoped
class ShipOrder {
  private static final String UPDATE =
      """
      with shipped as materialized (
        select * from json_to_recordset($2::text::json) as s(
          id uuid, line uuid, quantity numeric, base numeric, cost numeric, movement uuid)),
      shipment as (
        insert into sales_shipment (id, order_id, number, shipped_on, note, created_by)
        values ($3, $1, $4, $5, $6, $7)),
      kept as (
        insert into sales_shipment_line (id, shipment_id, line_id, quantity, base_quantity, cost,
          movement_id)
        select s.id, $3, s.line, s.quantity, s.base, s.cost, s.movement from shipped s),
      lines as (
        update sales_order_line l set shipped = l.shipped + s.quantity,
          base_shipped = l.base_shipped + s.base, cost = l.cost + s.cost
        from shipped s where l.id = s.line)
      update sales_order set cost = cost + (select sum(s.cost) from shipped s),
        version = version + 1
      where id = $1
      """;

  private final SalesOrders orders;
  private final StockDoor stock;
  private final Numbers numbers;
  private final OrderNotes notes;

  ShipOrder(SalesOrders orders, StockDoor stock, Numbers numbers, OrderNotes notes) {
    this.orders = orders;
    this.stock = stock;
    this.numbers = numbers;
    this.notes = notes;
  }

  /**
   * @return the shipment's id
   * @throws IllegalTransition if the order is not PROCESSING
   * @throws OrderRefusal if there is nothing to ship, or less than asked for
   * @throws dz.mizan.inventory.stock.InsufficientStock if more should go than was reserved and is
   *     available; nothing changes
   */
  Uni<UUID> handle(UUID id, NewShipment request) {
    return orders.lock(id).chain(order -> ship(order, request));
  }

  private Uni<UUID> ship(SalesOrder order, NewShipment request) {
    if (order.status() != SalesOrderStatus.PROCESSING) {
      throw new IllegalTransition(order.status(), "SHIPPED");
    }
    var parts = ShippedPart.of(order, request);
    var id = Ids.next();
    var today = LocalDate.now(SalesOrders.ZONE);
    var changes = parts.stream().map(part -> part.change(order.warehouseId())).toList();
    return OrderLevels.lock(order.warehouseId(), changes.stream().map(StockChange::productId))
        .chain(() -> numbers.next("BL", today))
        .chain(
            number ->
                stock
                    .move(new Document("sales-shipment", id, number), changes)
                    .call(
                        moved ->
                            CompanySql.execute(
                                UPDATE,
                                order.id(),
                                json(parts, moved),
                                id,
                                number,
                                today,
                                request.note(),
                                Caller.require().userId()))
                    .chain(
                        moved ->
                            orders
                                .require(order.id())
                                .chain(
                                    after ->
                                        notes.note(
                                            order,
                                            after,
                                            OrderShipped.TYPE,
                                            event(after, id, number, today, parts, moved),
                                            number))))
        .replaceWith(id);
  }

  private static String json(List<ShippedPart> parts, List<Moved> moved) {
    var array = new JsonArray();
    for (var i = 0; i < parts.size(); i++) {
      array.add(
          new JsonObject()
              .put("id", Ids.next().toString())
              .put("line", parts.get(i).line().id().toString())
              .put("quantity", Decimals.quantity(parts.get(i).quantity()))
              .put("base", Decimals.quantity(parts.get(i).baseQuantity()))
              .put("cost", Decimals.amount(moved.get(i).value().negate()))
              .put("movement", moved.get(i).movementId().toString()));
    }
    return array.encode();
  }

  private static OrderShipped event(
      SalesOrder order,
      UUID id,
      String number,
      LocalDate today,
      List<ShippedPart> parts,
      List<Moved> moved) {
    return new OrderShipped(
        order.id(),
        order.number(),
        order.customer().id(),
        id,
        number,
        order.warehouseId(),
        today,
        IntStream.range(0, parts.size()).mapToObj(i -> parts.get(i).event(moved.get(i))).toList(),
        Decimals.amount(
            moved.stream().map(Moved::value).reduce(BigDecimal.ZERO, BigDecimal::subtract)),
        order.lines().stream().allMatch(line -> line.unshipped().signum() == 0));
  }
}
