package dz.mizan.inventory.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Expected;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.stock.StockPart;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets the goods of a draft leave. */
@ApplicationScoped
class SendTransfer {
  static final String DOCUMENT = "stock-transfer";
  private static final TypeReference<List<StockPart>> PICKS = new TypeReference<>() {};
  private static final String SENT =
      """
      update stock_transfer_line l set sent = l.quantity, sent_value = u.value
      from unnest($1::uuid[], $2::numeric[]) as u(id, value) where l.id = u.id
      """;
  private static final String LOTS =
      """
      insert into stock_transfer_lot (line_id, lot_id, sent)
      select line_id, lot_id, sum(quantity)
      from unnest($1::uuid[], $2::uuid[], $3::numeric[]) as u(line_id, lot_id, quantity)
      group by line_id, lot_id
      """;

  private final Transfers transfers;
  private final TransferLines lines;
  private final Warehouses warehouses;
  private final StockDoor door;
  private final Outbox outbox;
  private final Audit audit;
  private final ObjectMapper json;

  SendTransfer(
      Transfers transfers,
      TransferLines lines,
      Warehouses warehouses,
      StockDoor door,
      Outbox outbox,
      Audit audit,
      ObjectMapper json) {
    this.transfers = transfers;
    this.lines = lines;
    this.warehouses = warehouses;
    this.door = door;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
  }

  /**
   * Issues the goods at the source, at what the ledger says they are worth; the destination expects
   * them.
   *
   * @throws WrongTransferStatus if it is no draft any more
   * @throws dz.mizan.common.problem.Refusal the ledger's, if a line cannot leave; nothing changes
   * @throws dz.mizan.common.tenancy.OutOfScope if the source is none of the caller's
   */
  Uni<TransferView> handle(UUID id, @Nullable String ifMatch) {
    return transfers
        .requireLocked(id, ifMatch)
        .invoke(t -> Caller.require().scope().require(Warehouses.SCOPE, t.fromWarehouseId()))
        .invoke(t -> Transfers.requireMove(t, TransferStatus.SENT))
        .call(t -> warehouses.requireActive(t.fromWarehouseId()))
        .call(t -> warehouses.requireActive(t.toWarehouseId()))
        .chain(t -> lines.of(id).chain(all -> send(t, all)));
  }

  private Uni<TransferView> send(TransferView transfer, List<TransferLine> all) {
    var changes = all.stream().map(line -> change(transfer, line)).toList();
    var expected =
        all.stream()
            .map(l -> new Expected(l.productId(), transfer.toWarehouseId(), l.quantity()))
            .toList();
    return lines
        .lockLevels(transfer, all)
        .chain(() -> door.move(new Document(DOCUMENT, transfer.id(), transfer.number()), changes))
        .chain(
            moved ->
                keep(all, moved)
                    .chain(() -> door.expect(expected))
                    .chain(() -> transfers.moveTo(transfer, TransferStatus.SENT, true, null))
                    .call(sent -> tell(sent, all, moved)))
        .chain(sent -> lines.of(transfer.id()).map(sent.transfer()::with))
        .call(
            after ->
                audit.record("transfer.sent", DOCUMENT, after.id(), transfer.with(all), after));
  }

  private StockChange change(TransferView transfer, TransferLine line) {
    return StockChange.of(
            line.productId(),
            transfer.fromWarehouseId(),
            MovementKind.TRANSFER_OUT,
            line.quantity().negate())
        .in(picks(line));
  }

  private @Nullable List<StockPart> picks(TransferLine line) {
    try {
      return line.picks() == null ? null : json.readValue(line.picks(), PICKS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("picks of " + line.id() + " cannot be read", e);
    }
  }

  // The ledger's parts tell lots and locations; the lots are what arrives.
  private static Uni<Void> keep(List<TransferLine> all, List<Moved> moved) {
    var lineIds = new ArrayList<UUID>();
    var lotIds = new ArrayList<@Nullable UUID>();
    var quantities = new ArrayList<BigDecimal>();
    for (var i = 0; i < all.size(); i++) {
      for (var part : moved.get(i).parts()) {
        if (part.lotId() != null) {
          lineIds.add(all.get(i).id());
          lotIds.add(part.lotId());
          quantities.add(part.quantity());
        }
      }
    }
    return CompanySql.execute(
            SENT,
            all.stream().map(TransferLine::id).toArray(UUID[]::new),
            moved.stream().map(m -> m.value().negate()).toArray(BigDecimal[]::new))
        .chain(
            () ->
                CompanySql.execute(
                    LOTS,
                    lineIds.toArray(UUID[]::new),
                    lotIds.toArray(UUID[]::new),
                    quantities.toArray(BigDecimal[]::new)))
        .replaceWithVoid();
  }

  private Uni<Void> tell(Transfers.MovedOn sent, List<TransferLine> all, List<Moved> moved) {
    var items =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    TransferItem.of(
                        all.get(i), all.get(i).quantity(), moved.get(i).value().negate()))
            .toList();
    var transfer = sent.transfer();
    return outbox.append(
        TransferSent.TYPE,
        transfer.id(),
        sent.events(),
        new TransferSent(
            transfer.id(),
            transfer.number(),
            transfer.fromWarehouseId(),
            transfer.toWarehouseId(),
            TransferItem.total(items),
            items));
  }
}
