package dz.mizan.inventory.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.stock.StockPart;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a transfer and changes the draft; no goods move by that. */
@ApplicationScoped
class DraftTransfer {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final String INSERT =
      "insert into stock_transfer (id, number, from_warehouse_id, to_warehouse_id, expected_on, note,"
          + " created_by) values ($1, $2, $3, $4, $5, $6, $7) returning "
          + TransferView.COLUMNS;
  private static final String UPDATE =
      "update stock_transfer set from_warehouse_id = $2, to_warehouse_id = $3, expected_on = $4,"
          + " note = $5, version = version + 1 where id = $1 returning "
          + TransferView.COLUMNS;
  private static final String LINES =
      """
      insert into stock_transfer_line
        (id, transfer_id, position, product_id, unit, unit_quantity, quantity, picks)
      select l.id, $1, l.position, l.product_id, l.unit, l.unit_quantity, l.quantity, l.picks::jsonb
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::numeric[], $7::text[])
        with ordinality l(id, product_id, unit, unit_quantity, quantity, picks, position)
      """;

  private final Transfers transfers;
  private final TransferLines lines;
  private final ResolveLines resolve;
  private final Warehouses warehouses;
  private final Numbers numbers;
  private final Audit audit;
  private final ObjectMapper json;

  DraftTransfer(
      Transfers transfers,
      TransferLines lines,
      ResolveLines resolve,
      Warehouses warehouses,
      Numbers numbers,
      Audit audit,
      ObjectMapper json) {
    this.transfers = transfers;
    this.lines = lines;
    this.resolve = resolve;
    this.warehouses = warehouses;
    this.numbers = numbers;
    this.audit = audit;
    this.json = json;
  }

  /**
   * @throws CannotTransfer if a line names an unknown or archived product, a service, or a unit
   *     that the product does not have
   * @throws dz.mizan.common.tenancy.OutOfScope if neither warehouse is the caller's
   */
  Uni<TransferView> create(NewTransfer request) {
    var id = Ids.next();
    return resolved(request)
        .chain(
            resolved ->
                numbers
                    .next("TR", LocalDate.now(ZONE))
                    .chain(
                        number ->
                            CompanySql.execute(
                                INSERT,
                                id,
                                number,
                                request.fromWarehouseId(),
                                request.toWarehouseId(),
                                request.expectedOn(),
                                request.note(),
                                Caller.require().userId()))
                    .map(rows -> TransferView.of(rows.iterator().next()))
                    .call(() -> insert(id, request, resolved)))
        .chain(this::withLines)
        .call(made -> note("transfer.created", null, made));
  }

  /**
   * Replaces all that a draft says.
   *
   * @throws WrongTransferStatus if it is no draft any more
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<TransferView> change(UUID id, @Nullable String ifMatch, NewTransfer request) {
    return transfers
        .requireLocked(id, null)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> Transfers.requireMove(before, TransferStatus.SENT))
        .chain(this::withLines)
        .chain(
            before ->
                resolved(request)
                    .chain(resolved -> replace(before, request, resolved))
                    .call(after -> note("transfer.changed", before, after)));
  }

  /**
   * @throws WrongTransferStatus if it is no draft any more
   */
  Uni<TransferView> cancel(UUID id, @Nullable String ifMatch) {
    return transfers
        .requireLocked(id, ifMatch)
        .chain(before -> transfers.moveTo(before, TransferStatus.CANCELLED, false, null))
        .chain(moved -> withLines(moved.transfer()))
        .call(after -> note("transfer.cancelled", null, after));
  }

  private Uni<List<ResolveLines.Resolved>> resolved(NewTransfer request) {
    Transfers.requireEither(request.fromWarehouseId(), request.toWarehouseId());
    return warehouses
        .requireActive(request.fromWarehouseId())
        .chain(() -> warehouses.requireActive(request.toWarehouseId()))
        .chain(() -> resolve.handle(request.lines()));
  }

  private Uni<TransferView> replace(
      TransferView before, NewTransfer request, List<ResolveLines.Resolved> resolved) {
    return CompanySql.execute(
            UPDATE,
            before.id(),
            request.fromWarehouseId(),
            request.toWarehouseId(),
            request.expectedOn(),
            request.note())
        .map(rows -> TransferView.of(rows.iterator().next()))
        .call(
            () ->
                CompanySql.execute(
                    "delete from stock_transfer_line where transfer_id = $1", before.id()))
        .call(() -> insert(before.id(), request, resolved))
        .chain(this::withLines);
  }

  private Uni<Void> insert(UUID id, NewTransfer request, List<ResolveLines.Resolved> resolved) {
    var wanted = request.lines();
    return CompanySql.execute(
            LINES,
            id,
            wanted.stream().map(l -> Ids.next()).toArray(UUID[]::new),
            wanted.stream().map(NewTransfer.Line::productId).toArray(UUID[]::new),
            resolved.stream().map(ResolveLines.Resolved::unit).toArray(String[]::new),
            wanted.stream().map(NewTransfer.Line::quantity).toArray(BigDecimal[]::new),
            resolved.stream().map(ResolveLines.Resolved::quantity).toArray(BigDecimal[]::new),
            wanted.stream().map(l -> write(l.picks())).toArray(String[]::new))
        .replaceWithVoid();
  }

  private @Nullable String write(@Nullable List<StockPart> picks) {
    try {
      return picks == null ? null : json.writeValueAsString(picks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("picks cannot be written", e);
    }
  }

  private Uni<TransferView> withLines(TransferView transfer) {
    return lines.of(transfer.id()).map(transfer::with);
  }

  private Uni<Void> note(String action, @Nullable TransferView before, TransferView after) {
    return audit.record(action, "stock-transfer", after.id(), before, after);
  }
}
