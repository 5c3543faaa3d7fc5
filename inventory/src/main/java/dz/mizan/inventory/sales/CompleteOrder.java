package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.sales.event.OrderCompleted;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Completes an order: what was delivered is to be invoiced, and nothing more will be shipped. */
@ApplicationScoped
class CompleteOrder {
  private static final String UPDATE =
      """
      with lines as (
        update sales_order_line l set cancelled = n.cancelled, net = n.net
        from json_to_recordset($2::text::json) as n(line uuid, cancelled numeric, net numeric)
        where l.id = n.line)
      update sales_order set status = 'COMPLETED', completed_at = clock_timestamp(),
        total_ht = $3, total_tva = $4, total_ttc = $5, rate_groups = $6, version = version + 1
      where id = $1
      """;

  private final SalesOrders orders;
  private final OrderReservations reservations;
  private final OrderNotes notes;

  CompleteOrder(SalesOrders orders, OrderReservations reservations, OrderNotes notes) {
    this.orders = orders;
    this.reservations = reservations;
    this.notes = notes;
  }

  /**
   * Services count as delivered. What is cancelled is taken off the totals.
   *
   * @throws IllegalTransition if the order is not PROCESSING
   * @throws OrderRefusal if goods are left to ship and are not to be cancelled, or nothing at all
   *     was delivered
   */
  Uni<SalesOrder> handle(UUID id, @Nullable String ifMatch, Completion request) {
    return orders.lock(id).chain(order -> complete(order, ifMatch, request));
  }

  private Uni<SalesOrder> complete(SalesOrder order, @Nullable String ifMatch, Completion request) {
    if (ifMatch != null) {
      Versions.check(ifMatch, order.version());
    }
    order.requireNext(SalesOrderStatus.COMPLETED);
    for (var line : order.lines()) {
      if (line.unshipped().signum() > 0 && !request.cancelsRest()) {
        throw OrderRefusal.notShipped(line.sku(), line.unshipped());
      }
    }
    var delivered =
        order.lines().stream()
            .map(line -> new Amounts.Part(line, line.billed().subtract(line.unshipped())))
            .toList();
    if (delivered.stream().allMatch(part -> part.quantity().signum() == 0)) {
      throw OrderRefusal.nothingLeft();
    }
    var amounts = Amounts.of(delivered, order.discountPercent());
    return reservations
        .release(order.document())
        .chain(
            () ->
                CompanySql.execute(
                    UPDATE,
                    order.id(),
                    json(delivered, order.discountPercent()),
                    amounts.totalHt(),
                    amounts.totalTva(),
                    amounts.totalTtc(),
                    amounts.toJson()))
        .chain(() -> orders.require(order.id()))
        .call(
            after ->
                shipments(order.id())
                    .chain(
                        shipped ->
                            notes.note(
                                order, after, OrderCompleted.TYPE, event(after, shipped), null)));
  }

  private static String json(List<Amounts.Part> delivered, BigDecimal discount) {
    var array = new JsonArray();
    for (var part : delivered) {
      array.add(
          new JsonObject()
              .put("line", part.line().id().toString())
              .put("cancelled", Decimals.quantity(part.line().quantity().subtract(part.quantity())))
              .put("net", Decimals.amount(part.net(discount))));
    }
    return array.encode();
  }

  private static Uni<List<OrderCompleted.Shipment>> shipments(UUID orderId) {
    return CompanySql.execute(
            "select id, number, shipped_on from sales_shipment where order_id = $1 order by id",
            orderId)
        .map(
            rows ->
                SalesOrders.stream(rows)
                    .map(
                        row ->
                            new OrderCompleted.Shipment(
                                row.getUUID(0), row.getString(1), row.getLocalDate(2)))
                    .toList());
  }

  private static OrderCompleted event(SalesOrder order, List<OrderCompleted.Shipment> shipments) {
    return new OrderCompleted(
        order.id(),
        order.number(),
        order.customer(),
        order.warehouseId(),
        order.orderedOn(),
        LocalDate.now(SalesOrders.ZONE),
        order.reference(),
        order.paymentTermsDays(),
        Decimals.percent(order.discountPercent()),
        order.lines().stream()
            .filter(line -> line.billed().signum() > 0)
            .map(line -> OrderEvents.line(line, line.billed(), line.net(), line.cost()))
            .toList(),
        OrderEvents.amounts(order.amounts()),
        Decimals.amount(order.cost()),
        shipments);
  }
}
