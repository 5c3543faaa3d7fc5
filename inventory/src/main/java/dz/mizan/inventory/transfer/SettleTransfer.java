package dz.mizan.inventory.transfer;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Expected;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.transfer.TransferLines.Settled;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the transit of goods: they arrive, come back, or are given up. */
@ApplicationScoped
class SettleTransfer {
  private final Transfers transfers;
  private final TransferLines lines;
  private final StockDoor door;
  private final Outbox outbox;
  private final Audit audit;

  SettleTransfer(
      Transfers transfers, TransferLines lines, StockDoor door, Outbox outbox, Audit audit) {
    this.transfers = transfers;
    this.lines = lines;
    this.door = door;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Books what has arrived into the destination, at exactly the value that left with it.
   *
   * @throws MoreThanInTransit if more of a line should arrive than is in transit; nothing changes
   * @throws WrongTransferStatus if nothing is in transit
   * @throws dz.mizan.common.tenancy.OutOfScope if the destination is none of the caller's
   */
  Uni<TransferView> receive(UUID id, @Nullable String ifMatch, NewReception request) {
    return transfers
        .requireLocked(id, ifMatch)
        .invoke(t -> Caller.require().scope().require(Warehouses.SCOPE, t.toWarehouseId()))
        .invoke(t -> Transfers.requireMove(t, TransferStatus.RECEIVED))
        .chain(t -> lines.of(id).chain(all -> receive(t, all, request)));
  }

  private Uni<TransferView> receive(
      TransferView transfer, List<TransferLine> all, NewReception request) {
    var arrivals = Receptions.of(all, request.lines());
    var next =
        Receptions.leaveNothing(all, arrivals)
            ? TransferStatus.RECEIVED
            : TransferStatus.PARTIALLY_RECEIVED;
    return bookInto(transfer, transfer.toWarehouseId(), arrivals, Settled.RECEIVED)
        .chain(() -> transfers.moveTo(transfer, next, true, null))
        .call(moved -> tellArrival(moved, transfer.toWarehouseId(), arrivals))
        .chain(moved -> end("transfer.received", transfer, all, moved));
  }

  /**
   * Books all of it back into the source, at exactly the value that left.
   *
   * @throws WrongTransferStatus if it was not sent, or something has arrived
   * @throws dz.mizan.common.tenancy.OutOfScope if the source is none of the caller's
   */
  Uni<TransferView> recall(UUID id, @Nullable String ifMatch, Reason reason) {
    return transfers
        .requireLocked(id, ifMatch)
        .invoke(t -> Caller.require().scope().require(Warehouses.SCOPE, t.fromWarehouseId()))
        .invoke(t -> Transfers.requireMove(t, TransferStatus.RETURNED_TO_SENDER))
        .chain(t -> lines.of(id).chain(all -> recall(t, all, reason)));
  }

  private Uni<TransferView> recall(TransferView transfer, List<TransferLine> all, Reason reason) {
    var arrivals = Receptions.of(all, null);
    return bookInto(transfer, transfer.fromWarehouseId(), arrivals, Settled.RETURNED)
        .chain(
            () ->
                transfers.moveTo(
                    transfer, TransferStatus.RETURNED_TO_SENDER, true, reason.reason()))
        .call(moved -> tellArrival(moved, transfer.fromWarehouseId(), arrivals))
        .chain(moved -> end("transfer.recalled", transfer, all, moved));
  }

  /**
   * Gives up what is still in transit: its value leaves the company's stock.
   *
   * @throws WrongTransferStatus if nothing is in transit
   * @throws dz.mizan.common.tenancy.OutOfScope if the destination is none of the caller's
   */
  Uni<TransferView> closeShort(UUID id, @Nullable String ifMatch, Reason reason) {
    return transfers
        .requireLocked(id, ifMatch)
        .invoke(t -> Caller.require().scope().require(Warehouses.SCOPE, t.toWarehouseId()))
        .invoke(t -> Transfers.requireMove(t, TransferStatus.CLOSED_SHORT))
        .chain(t -> lines.of(id).chain(all -> closeShort(t, all, reason)));
  }

  private Uni<TransferView> closeShort(
      TransferView transfer, List<TransferLine> all, Reason reason) {
    var lost = Receptions.of(all, null);
    return expectNoMore(transfer, lost)
        .chain(() -> lines.settle(lost, Settled.LOST))
        .chain(() -> transfers.moveTo(transfer, TransferStatus.CLOSED_SHORT, true, reason.reason()))
        .call(moved -> tellLoss(moved, lost, reason))
        .chain(moved -> end("transfer.closed-short", transfer, all, moved));
  }

  private Uni<Void> bookInto(
      TransferView transfer, UUID warehouseId, List<Arrival> arrivals, Settled as) {
    return lines
        .lockLevels(transfer, arrivals.stream().map(Arrival::line).toList())
        .chain(
            () ->
                door.move(
                    new Document(SendTransfer.DOCUMENT, transfer.id(), transfer.number()),
                    arrivals.stream().map(a -> a.into(warehouseId)).toList()))
        .chain(() -> expectNoMore(transfer, arrivals))
        .chain(() -> lines.settle(arrivals, as));
  }

  private Uni<Void> expectNoMore(TransferView transfer, List<Arrival> arrivals) {
    return door.expect(
        arrivals.stream()
            .map(
                a ->
                    new Expected(
                        a.line().productId(), transfer.toWarehouseId(), a.quantity().negate()))
            .toList());
  }

  private Uni<Void> tellArrival(Transfers.MovedOn moved, UUID warehouseId, List<Arrival> arrivals) {
    var items = arrivals.stream().map(Arrival::item).toList();
    var transfer = moved.transfer();
    return outbox.append(
        TransferReceived.TYPE,
        transfer.id(),
        moved.events(),
        new TransferReceived(
            transfer.id(),
            transfer.number(),
            warehouseId,
            transfer.status() == TransferStatus.RETURNED_TO_SENDER,
            transfer.status().isEnd(),
            TransferItem.total(items),
            items));
  }

  private Uni<Void> tellLoss(Transfers.MovedOn moved, List<Arrival> lost, Reason reason) {
    var items = lost.stream().map(Arrival::item).toList();
    var transfer = moved.transfer();
    return outbox.append(
        TransferShortageClosed.TYPE,
        transfer.id(),
        moved.events(),
        new TransferShortageClosed(
            transfer.id(),
            transfer.number(),
            transfer.fromWarehouseId(),
            transfer.toWarehouseId(),
            reason.reason(),
            TransferItem.total(items),
            items));
  }

  private Uni<TransferView> end(
      String action, TransferView before, List<TransferLine> all, Transfers.MovedOn moved) {
    return lines
        .of(before.id())
        .map(moved.transfer()::with)
        .call(
            after ->
                audit.record(action, SendTransfer.DOCUMENT, after.id(), before.with(all), after));
  }
}
