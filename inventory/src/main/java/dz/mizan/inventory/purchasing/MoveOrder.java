package dz.mizan.inventory.purchasing;

import dz.mizan.common.web.Versions;
import dz.mizan.inventory.stock.Expected;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.supplier.Suppliers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approves, sends, cancels and closes orders. */
@ApplicationScoped
class MoveOrder {
  private final PurchaseOrders orders;
  private final PurchaseOrderLines lines;
  private final Suppliers suppliers;
  private final ApprovalLimits limits;
  private final StockDoor stock;
  private final OrderTrail trail;

  MoveOrder(
      PurchaseOrders orders,
      PurchaseOrderLines lines,
      Suppliers suppliers,
      ApprovalLimits limits,
      StockDoor stock,
      OrderTrail trail) {
    this.orders = orders;
    this.lines = lines;
    this.suppliers = suppliers;
    this.limits = limits;
    this.stock = stock;
    this.trail = trail;
  }

  /**
   * Fixes the lines; from now on their goods are incoming.
   *
   * @throws ApprovalLimitExceeded if the order is worth more than the caller may approve
   * @throws SelfApproval if the settings forbid it to who wrote the order
   */
  Uni<PurchaseOrder> approve(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch, PurchaseOrderStatus.APPROVED)
        .call(limits::require)
        .call(order -> suppliers.requireActive(order.supplierId()))
        .chain(order -> move(order, PurchaseOrderStatus.APPROVED))
        .call(order -> expect(order, 1));
  }

  Uni<PurchaseOrder> send(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch, PurchaseOrderStatus.SENT)
        .chain(order -> move(order, PurchaseOrderStatus.SENT));
  }

  /** Ends an order of which nothing has come; what was incoming is so no more. */
  Uni<PurchaseOrder> cancel(UUID id, @Nullable String ifMatch) {
    return end(id, ifMatch, PurchaseOrderStatus.CANCELLED);
  }

  /** Ends an order of which something has come; the rest is not expected any more. */
  Uni<PurchaseOrder> close(UUID id, @Nullable String ifMatch) {
    return end(id, ifMatch, PurchaseOrderStatus.CLOSED);
  }

  private Uni<PurchaseOrder> end(UUID id, @Nullable String ifMatch, PurchaseOrderStatus next) {
    return locked(id, ifMatch, next)
        .chain(
            before ->
                move(before, next)
                    .call(
                        order ->
                            before.status().isExpected()
                                ? expect(order, -1)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<PurchaseOrder> locked(UUID id, @Nullable String ifMatch, PurchaseOrderStatus next) {
    return orders
        .requireLocked(id)
        .invoke(order -> order.requireMove(next))
        .invoke(
            order -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, order.version());
              }
            });
  }

  private Uni<PurchaseOrder> move(PurchaseOrder before, PurchaseOrderStatus next) {
    return orders
        .move(before.id(), next)
        .call(after -> trail.note(PurchaseOrderEvent.type(next).replace(".v1", ""), before, after))
        .call(trail::tell);
  }

  private Uni<Void> expect(PurchaseOrder order, int sign) {
    return lines
        .of(order.id())
        .chain(
            all -> {
              var deltas = new TreeMap<UUID, BigDecimal>();
              all.stream()
                  .filter(line -> line.isStocked() && line.outstandingBase().signum() > 0)
                  .forEach(
                      line ->
                          deltas.merge(
                              line.productId(),
                              line.outstandingBase().multiply(BigDecimal.valueOf(sign)),
                              BigDecimal::add));
              return deltas.isEmpty()
                  ? Uni.createFrom().voidItem()
                  : stock.expect(
                      deltas.entrySet().stream()
                          .map(
                              delta ->
                                  new Expected(
                                      delta.getKey(), order.warehouseId(), delta.getValue()))
                          .toList());
            });
  }
}
