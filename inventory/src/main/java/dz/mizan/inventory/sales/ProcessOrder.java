package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.sales.event.OrderProcessed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms an order: from now on its goods are reserved until they are shipped. */
@ApplicationScoped
class ProcessOrder {
  private static final String UPDATE =
      """
      with lines as (
        update sales_order_line l set reservation_id = n.reservation
        from json_to_recordset($2::text::json) as n(line uuid, reservation uuid)
        where l.id = n.line)
      update sales_order set status = 'PROCESSING', processed_at = now(), reserved_until = null,
        version = version + 1
      where id = $1
      """;

  // Without this order, which is open itself.
  private static final String CUSTOMER =
      """
      select c.is_active, k.on_hold, k.credit_limit, k.outstanding,
        open_sales_amount(c.id, k.received_at) - $2 as open_orders
      from customer c
      left join customer_credit k on k.company_id = c.company_id and k.customer_id = c.id
      where c.id = $1
      """;

  private final SalesOrders orders;
  private final OrderReservations reservations;
  private final OrderNotes notes;

  ProcessOrder(SalesOrders orders, OrderReservations reservations, OrderNotes notes) {
    this.orders = orders;
    this.reservations = reservations;
    this.notes = notes;
  }

  /**
   * Gives back what is reserved and reserves anew without an end. The levels stay locked in
   * between, so nobody else gets what the order had; what had expired is reserved again if it is
   * still there.
   *
   * @throws IllegalTransition if the order is not PENDING
   * @throws OrderRefusal if the customer is inactive by now
   * @throws CreditLimit if he is on hold by now
   * @throws dz.mizan.inventory.stock.InsufficientStock if the reservation had expired and there is
   *     not enough any more; nothing changes
   */
  Uni<SalesOrder> handle(UUID id, @Nullable String ifMatch) {
    return orders.lock(id).chain(order -> process(order, ifMatch));
  }

  private Uni<SalesOrder> process(SalesOrder order, @Nullable String ifMatch) {
    if (ifMatch != null) {
      Versions.check(ifMatch, order.version());
    }
    order.requireNext(SalesOrderStatus.PROCESSING);
    return requireCustomer(order)
        .chain(() -> reservations.release(order.document()))
        .chain(
            () ->
                reservations.reserve(
                    order.document(),
                    order.warehouseId(),
                    order.lines(),
                    order.allowBackorder(),
                    null))
        .chain(lines -> CompanySql.execute(UPDATE, order.id(), json(lines)))
        .chain(() -> orders.require(order.id()))
        .call(after -> notes.note(order, after, OrderProcessed.TYPE, event(after), null));
  }

  // The amount was decided when the order was placed; what is asked is whether he may still buy.
  private static Uni<Void> requireCustomer(SalesOrder order) {
    var requested = order.amounts().totalTtc();
    return CompanySql.execute(CUSTOMER, order.customer().id(), requested)
        .invoke(
            rows -> {
              var customer = rows.iterator().next();
              if (!customer.getBoolean("is_active")) {
                throw OrderRefusal.inactiveCustomer(order.customer().code());
              }
              if (Boolean.TRUE.equals(customer.getBoolean("on_hold"))) {
                throw new CreditLimit(customer, requested);
              }
            })
        .replaceWithVoid();
  }

  private static OrderProcessed event(SalesOrder order) {
    return new OrderProcessed(
        order.id(), order.number(), order.customer().id(), order.warehouseId());
  }

  private static String json(List<SalesOrderLine> lines) {
    var array = new JsonArray();
    for (var line : lines) {
      var promise = line.reservationId();
      array.add(
          new JsonObject()
              .put("line", line.id().toString())
              .put("reservation", promise == null ? null : promise.toString()));
    }
    return array.encode();
  }
}
