package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.purchasing.PurchaseOrderStatus;
import dz.mizan.inventory.purchasing.PurchaseOrders;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Expected;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.trade.Totals;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes in what has come of an order. Locks: order, its lines, counter of receipts, levels. */
@ApplicationScoped
class ReceiveGoods {
  private static final String PREFIX = "BR";
  // A level of another warehouse than the order's is locked by the movement first, and then that of
  // the
  // order by what is no longer expected; so both are locked before, in the ledger's order.
  private static final String LOCK =
      """
      select id from stock_level where product_id = any ($1) and warehouse_id = any ($2)
      order by product_id, warehouse_id for update
      """;

  private final PurchaseOrders orders;
  private final TakeLines take;
  private final Numbers numbers;
  private final StockDoor stock;
  private final Receipts receipts;
  private final ReceiptTrail trail;

  ReceiveGoods(
      PurchaseOrders orders,
      TakeLines take,
      Numbers numbers,
      StockDoor stock,
      Receipts receipts,
      ReceiptTrail trail) {
    this.orders = orders;
    this.take = take;
    this.numbers = numbers;
    this.stock = stock;
    this.receipts = receipts;
    this.trail = trail;
  }

  /**
   * Makes the receipt, its stock movements at net cost, and moves the order on.
   *
   * @throws OverReceipt if a line would exceed its quantity and the tolerance; nothing changes
   * @throws dz.mizan.common.tenancy.OutOfScope if a warehouse is none of the caller's
   */
  Uni<ReceiptView> handle(UUID orderId, ReceiptRequest request) {
    var receivedOn = InvalidDate.past(request.receivedOn(), "receivedOn");
    return orders
        .requireLocked(orderId)
        .invoke(order -> order.requireMove(PurchaseOrderStatus.PARTIALLY_RECEIVED))
        .chain(
            order -> {
              var named = request.warehouseId();
              var warehouseId = named == null ? order.warehouseId() : named;
              Caller.require().scope().require(Warehouses.SCOPE, warehouseId);
              return take.handle(orderId, request.lines())
                  .call(came -> lock(order.warehouseId(), warehouseId, came))
                  .chain(
                      came ->
                          numbers
                              .next(PREFIX, receivedOn)
                              .map(
                                  number ->
                                      new Receipts.NewReceipt(
                                          Ids.next(),
                                          order,
                                          number,
                                          warehouseId,
                                          request.deliveryNote(),
                                          receivedOn))
                              .chain(receipt -> receive(receipt, request, came)));
            });
  }

  private Uni<ReceiptView> receive(
      Receipts.NewReceipt receipt, ReceiptRequest request, List<CameIn> came) {
    var totals =
        CameIn.totals(
            came.stream().map(CameIn::value).toList(),
            came.stream().map(CameIn::tvaPercent).toList());
    return move(receipt, request, came)
        .call(() -> stock.expect(expected(receipt.order().warehouseId(), came)))
        .chain(
            lines ->
                receipts
                    .insert(receipt, totals)
                    .call(made -> receipts.insertLines(made.id(), lines))
                    .map(made -> ReceiptView.of(made, lines)))
        .call(view -> finish(view, totals));
  }

  private Uni<List<ReceiptLine>> move(
      Receipts.NewReceipt receipt, ReceiptRequest request, List<CameIn> came) {
    var stocked =
        IntStream.range(0, came.size()).filter(i -> came.get(i).isStocked()).boxed().toList();
    var changes =
        stocked.stream()
            .map(
                i ->
                    StockChange.of(
                            came.get(i).productId(),
                            receipt.warehouseId(),
                            MovementKind.RECEIPT,
                            came.get(i).baseQuantity())
                        .worth(came.get(i).value())
                        .on(receipt.receivedOn())
                        .in(request.lines().get(i).parts()))
            .toList();
    return stock
        .move(new Document("purchase-receipt", receipt.id(), receipt.number()), changes)
        .map(
            moved ->
                IntStream.range(0, came.size())
                    .mapToObj(
                        i -> {
                          var at = stocked.indexOf(i);
                          return ReceiptLine.of(
                              came.get(i), at < 0 ? null : moved.get(at).movementId());
                        })
                    .toList());
  }

  private Uni<Void> finish(ReceiptView receipt, Totals totals) {
    return CompanySql.execute(
            "select bool_and(received >= quantity) as is_complete from purchase_order_line"
                + " where order_id = $1",
            receipt.orderId())
        .map(rows -> rows.iterator().next().getBoolean("is_complete"))
        .chain(
            isComplete ->
                orders.move(
                    receipt.orderId(),
                    isComplete
                        ? PurchaseOrderStatus.RECEIVED
                        : PurchaseOrderStatus.PARTIALLY_RECEIVED))
        .chain(order -> trail.received(order, receipt, totals));
  }

  private static Uni<Void> lock(UUID ordered, UUID actual, List<CameIn> came) {
    return ordered.equals(actual)
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(
                LOCK,
                came.stream().map(CameIn::productId).toArray(UUID[]::new),
                new UUID[] {ordered, actual})
            .replaceWithVoid();
  }

  private static List<Expected> expected(UUID warehouseId, List<CameIn> came) {
    return came.stream()
        .filter(one -> one.isStocked() && one.noLongerExpected().signum() > 0)
        .map(one -> new Expected(one.productId(), warehouseId, one.noLongerExpected().negate()))
        .toList();
  }
}
