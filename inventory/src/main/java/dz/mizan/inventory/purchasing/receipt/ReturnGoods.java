package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.purchasing.PurchaseOrders;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gives goods back to the supplier. Locks: order, the receipt's lines, counter, levels. */
@ApplicationScoped
class ReturnGoods {
  private static final String PREFIX = "RF";

  private final PurchaseOrders orders;
  private final Receipts receipts;
  private final GiveBackLines give;
  private final Numbers numbers;
  private final StockDoor stock;
  private final Returns returns;
  private final ReceiptTrail trail;

  ReturnGoods(
      PurchaseOrders orders,
      Receipts receipts,
      GiveBackLines give,
      Numbers numbers,
      StockDoor stock,
      Returns returns,
      ReceiptTrail trail) {
    this.orders = orders;
    this.receipts = receipts;
    this.give = give;
    this.numbers = numbers;
    this.stock = stock;
    this.returns = returns;
    this.trail = trail;
  }

  /**
   * Takes the goods out of the receipt's warehouse, at what the ledger says they are worth.
   *
   * @throws OverReturn if more of a line would go back than came; nothing changes
   */
  Uni<ReturnView> handle(UUID receiptId, ReturnRequest request) {
    var returnedOn = InvalidDate.past(request.returnedOn(), "returnedOn");
    return receipts
        .require(receiptId)
        .call(receipt -> orders.requireLocked(receipt.orderId()))
        .chain(
            receipt ->
                give.handle(receiptId, request.lines())
                    .chain(
                        went ->
                            numbers
                                .next(PREFIX, returnedOn)
                                .map(
                                    number ->
                                        new Returns.NewReturn(
                                            Ids.next(),
                                            receipt,
                                            number,
                                            returnedOn,
                                            request.reason()))
                                .chain(returned -> giveBack(returned, request, went))));
  }

  private Uni<ReturnView> giveBack(
      Returns.NewReturn returned, ReturnRequest request, List<WentBack> went) {
    var credit =
        CameIn.totals(
            went.stream().map(WentBack::credit).toList(),
            went.stream().map(WentBack::tvaPercent).toList());
    return move(returned, request, went)
        .chain(lines -> returns.insert(returned, lines, credit))
        .call(
            view ->
                orders
                    .countEvent(view.orderId())
                    .chain(order -> trail.returned(order, returned.receipt(), view, credit)));
  }

  private Uni<List<ReturnView.Line>> move(
      Returns.NewReturn returned, ReturnRequest request, List<WentBack> went) {
    var stocked =
        IntStream.range(0, went.size()).filter(i -> went.get(i).isStocked()).boxed().toList();
    var changes =
        stocked.stream()
            .map(
                i ->
                    StockChange.of(
                            went.get(i).productId(),
                            returned.receipt().warehouseId(),
                            MovementKind.RETURN_OUT,
                            went.get(i).baseQuantity().negate())
                        .on(returned.returnedOn())
                        .in(request.lines().get(i).parts()))
            .toList();
    return stock
        .move(new Document("purchase-return", returned.id(), returned.number()), changes)
        .map(
            moved ->
                IntStream.range(0, went.size())
                    .mapToObj(
                        i -> {
                          var at = stocked.indexOf(i);
                          return ReturnView.Line.of(went.get(i), at < 0 ? null : moved.get(at));
                        })
                    .toList());
  }
}
