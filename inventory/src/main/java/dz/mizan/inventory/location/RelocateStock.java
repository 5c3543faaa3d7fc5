package dz.mizan.inventory.location;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.stock.RefusedMovement;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Carries goods within a warehouse, by the function {@code relocate_stock}, and tells of it. */
@ApplicationScoped
class RelocateStock {
  private static final String SQL =
      "select " + RelocationView.COLUMNS + " from relocate_stock($1, $2, $3, $4, $5, $6, $7, $8)";
  private static final String SELECT =
      "select " + RelocationView.COLUMNS + " from stock_relocation where ";

  private final Warehouses warehouses;
  private final Audit audit;

  RelocateStock(Warehouses warehouses, Audit audit) {
    this.warehouses = warehouses;
    this.audit = audit;
  }

  /**
   * Neither level nor value changes.
   *
   * @throws RefusedMovement and its siblings if there is not that much in that place, the place is
   *     unknown or not active, the lot does not fit the product's tracking, or the level is being
   *     counted
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  Uni<RelocationView> handle(NewRelocation request) {
    Caller.require().scope().require(Warehouses.SCOPE, request.warehouseId());
    return warehouses
        .requireActive(request.warehouseId())
        .chain(() -> carry(request))
        .call(made -> audit.record("stock.relocated", "stock-relocation", made.id(), null, made));
  }

  private static Uni<RelocationView> carry(NewRelocation request) {
    return CompanySql.execute(
            SQL,
            Ids.next(),
            request.productId(),
            request.warehouseId(),
            request.lotId(),
            request.fromLocationId(),
            request.toLocationId(),
            request.quantity(),
            Caller.require().userId())
        .map(rows -> RelocationView.of(rows.iterator().next()))
        .onFailure()
        .transform(
            failure ->
                RefusedMovement.of(
                    failure,
                    i -> RefusedMovement.subject(request.productId(), request.quantity())));
  }

  /** A page by id, one row more than asked for. */
  Uni<List<RelocationView>> page(
      PageRequest request, @Nullable UUID productId, @Nullable UUID warehouseId) {
    return CompanySql.execute(
            SELECT
                + "($1::uuid is null or id > $1) and ($2::uuid is null or product_id = $2)"
                + " and ($3::uuid is null or warehouse_id = $3)"
                + " and ($4::uuid[] is null or warehouse_id = any ($4)) order by id limit $5",
            request.afterId(),
            productId,
            warehouseId,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(RelocationView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such relocation
   */
  Uni<RelocationView> require(UUID id) {
    return CompanySql.execute(SELECT + "id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("stock-relocation", id);
              }
              return RelocationView.of(rows.iterator().next());
            })
        .invoke(made -> Caller.require().scope().require(Warehouses.SCOPE, made.warehouseId()));
  }
}
