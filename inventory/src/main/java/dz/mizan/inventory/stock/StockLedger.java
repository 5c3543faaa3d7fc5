package dz.mizan.inventory.stock;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads levels and movements of the running transaction's company. */
@ApplicationScoped
class StockLedger {
  private static final String LEVELS =
      """
      select id, product_id, warehouse_id, on_hand, average_cost, value, reserved, incoming, movements,
        last_moved_on, is_low
      from stock_level
      where ($1::uuid is null or id > $1) and ($2::uuid is null or product_id = $2)
        and ($3::uuid is null or warehouse_id = $3)
        and ($4::uuid[] is null or warehouse_id = any ($4))
      order by id limit $5
      """;
  private static final String MOVEMENTS =
      "select "
          + StockMovementView.COLUMNS_AND_PARTS
          + " from stock_movement m where ($1::uuid is null or m.id > $1)"
          + " and ($2::uuid is null or m.product_id = $2)"
          + " and ($3::uuid[] is null or m.warehouse_id = any ($3)) order by m.id limit $4";

  private static final String MOVEMENT =
      "select " + StockMovementView.COLUMNS_AND_PARTS + " from stock_movement m where m.id = $1";

  private final ObjectMapper json;

  StockLedger(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws dz.mizan.common.tenancy.OutOfScope if a warehouse is asked for that is none of the
   *     caller's
   */
  Uni<List<StockLevelView>> levels(
      PageRequest page, @Nullable UUID productId, @Nullable UUID warehouseId) {
    if (warehouseId != null) {
      requireInScope(warehouseId);
    }
    return CompanySql.execute(
            LEVELS, page.afterId(), productId, warehouseId, warehouses(), page.limitAndOne())
        .map(rows -> stream(rows).map(StockLevelView::of).toList());
  }

  Uni<List<StockMovementView>> movements(PageRequest page, @Nullable UUID productId) {
    return CompanySql.execute(
            MOVEMENTS, page.afterId(), productId, warehouses(), page.limitAndOne())
        .map(rows -> stream(rows).map(row -> StockMovementView.of(row, json)).toList());
  }

  /**
   * @throws NotFound if the company has no such movement
   * @throws dz.mizan.common.tenancy.OutOfScope if it was in a warehouse that is none of the
   *     caller's
   */
  Uni<StockMovementView> requireMovement(UUID id) {
    return CompanySql.execute(MOVEMENT, id)
        .map(
            rows ->
                stream(rows)
                    .map(row -> StockMovementView.of(row, json))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("stock-movement", id)))
        .invoke(movement -> requireInScope(movement.warehouseId()));
  }

  /** The value of all stock within the caller's scope: a sum over levels, not over movements. */
  Uni<Money> totalValue() {
    return CompanySql.execute(
            "select coalesce(sum(value), 0) as value from stock_level"
                + " where $1::uuid[] is null or warehouse_id = any ($1)",
            (Object) warehouses())
        .map(rows -> Money.dzd(rows.iterator().next().getBigDecimal("value")));
  }

  private static UUID @Nullable [] warehouses() {
    return Caller.require().scope().onlyArray(Warehouses.SCOPE);
  }

  private static void requireInScope(UUID warehouseId) {
    Caller.require().scope().require(Warehouses.SCOPE, warehouseId);
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
