package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.sales.event.OrderCancelled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an order of which nothing has been shipped; its goods are available to others at once.
 */
@ApplicationScoped
class CancelOrder {
  private static final String UPDATE =
      """
      update sales_order set status = 'CANCELLED', cancelled_at = now(), reserved_until = null,
        end_reason = $2, version = version + 1
      where id = $1
      """;

  private final SalesOrders orders;
  private final OrderReservations reservations;
  private final OrderNotes notes;

  CancelOrder(SalesOrders orders, OrderReservations reservations, OrderNotes notes) {
    this.orders = orders;
    this.reservations = reservations;
    this.notes = notes;
  }

  /**
   * @throws IllegalTransition if the order is neither PENDING nor PROCESSING
   * @throws OrderRefusal if something of it has been shipped: it is to be completed instead
   */
  Uni<SalesOrder> handle(UUID id, @Nullable String ifMatch, Cancellation request) {
    return orders.lock(id).chain(order -> cancel(order, ifMatch, request));
  }

  private Uni<SalesOrder> cancel(SalesOrder order, @Nullable String ifMatch, Cancellation request) {
    if (ifMatch != null) {
      Versions.check(ifMatch, order.version());
    }
    order.requireNext(SalesOrderStatus.CANCELLED);
    if (order.isShipped()) {
      throw OrderRefusal.shipped();
    }
    var reason = request.reason().strip();
    var event = new OrderCancelled(order.id(), order.number(), order.customer().id(), reason);
    return reservations
        .release(order.document())
        .chain(() -> CompanySql.execute(UPDATE, order.id(), reason))
        .chain(() -> orders.require(order.id()))
        .call(after -> notes.note(order, after, OrderCancelled.TYPE, event, null));
  }
}
