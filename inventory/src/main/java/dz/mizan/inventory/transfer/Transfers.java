package dz.mizan.inventory.transfer;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.OutOfScope;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The transfers of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class Transfers {
  private static final String SELECT = "select " + TransferView.COLUMNS + " from stock_transfer";
  private static final String PAGE =
      SELECT
          + " where ($1::uuid is null or id > $1) and ($2::text is null or status = $2)"
          + " and ($3::uuid is null or from_warehouse_id = $3)"
          + " and ($4::uuid is null or to_warehouse_id = $4)"
          + " and ($5::uuid[] is null or from_warehouse_id = any ($5) or to_warehouse_id = any ($5))"
          + " order by id limit $6";
  private static final String MOVE =
      "update stock_transfer set status = $2, version = version + 1,"
          + " events = events + case when $5 then 1 else 0 end, reason = coalesce($6, reason),"
          + " sent_at = case when $2 = 'SENT' then now() else sent_at end,"
          + " sent_by = case when $2 = 'SENT' then $3 else sent_by end,"
          + " ended_at = case when $4 then now() end, ended_by = case when $4 then $3::uuid end"
          + " where id = $1 returning "
          + TransferView.COLUMNS;

  /** What a list is narrowed to. */
  record Filter(
      @Nullable TransferStatus status,
      @Nullable UUID fromWarehouseId,
      @Nullable UUID toWarehouseId) {}

  /** A transfer after a move, and how many events it has had with it. */
  record MovedOn(TransferView transfer, long events) {}

  /** A page by id, one row more than asked for. */
  Uni<List<TransferView>> page(PageRequest request, Filter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.status() == null ? null : filter.status().name(),
            filter.fromWarehouseId(),
            filter.toWarehouseId(),
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(TransferView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such transfer
   * @throws OutOfScope if neither of its warehouses is the caller's
   */
  Uni<TransferView> require(UUID id) {
    return one(id, "").invoke(t -> requireEither(t.fromWarehouseId(), t.toWarehouseId()));
  }

  /**
   * The same, locked until the transaction ends, for a change.
   *
   * @param ifMatch checked if it is there
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<TransferView> requireLocked(UUID id, @Nullable String ifMatch) {
    return one(id, " for update")
        .invoke(t -> requireEither(t.fromWarehouseId(), t.toWarehouseId()))
        .invoke(
            t -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, t.version());
              }
            });
  }

  /** Makes sure that one of the two warehouses is the caller's. */
  static void requireEither(UUID from, UUID to) {
    var only = Caller.require().scope().only(Warehouses.SCOPE);
    if (only != null && !only.contains(to)) {
      Caller.require().scope().require(Warehouses.SCOPE, from);
    }
  }

  /**
   * Moves a locked transfer on.
   *
   * @param isTold whether an event goes with it
   * @throws WrongTransferStatus if that is no legal move
   */
  Uni<MovedOn> moveTo(
      TransferView transfer, TransferStatus next, boolean isTold, @Nullable String reason) {
    requireMove(transfer, next);
    return CompanySql.execute(
            MOVE,
            transfer.id(),
            next.name(),
            Caller.require().userId(),
            next.isEnd(),
            isTold,
            reason)
        .map(rows -> rows.iterator().next())
        .map(row -> new MovedOn(TransferView.of(row), row.getLong("events")));
  }

  /**
   * @throws WrongTransferStatus if that is no legal move
   */
  static void requireMove(TransferView transfer, TransferStatus next) {
    if (!transfer.status().canBecome(next)) {
      throw new WrongTransferStatus(transfer.status());
    }
  }

  private static Uni<TransferView> one(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("stock-transfer", id);
              }
              return TransferView.of(rows.iterator().next());
            });
  }
}
