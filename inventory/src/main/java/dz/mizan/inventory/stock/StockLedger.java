package dz.mizan.inventory.stock;

import dz.mizan.common.money.Money;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
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
      select id, product_id, warehouse_id, on_hand, average_cost, value from stock_level
      where ($1::uuid is null or id > $1) and ($2::uuid is null or product_id = $2)
        and ($3::uuid is null or warehouse_id = $3)
      order by id limit $4
      """;
  private static final String MOVEMENTS =
      "select "
          + StockMovementView.COLUMNS
          + " from stock_movement m where ($1::uuid is null or m.id > $1)"
          + " and ($2::uuid is null or m.product_id = $2) order by m.id limit $3";

  Uni<List<StockLevelView>> levels(
      PageRequest page, @Nullable UUID productId, @Nullable UUID warehouseId) {
    return CompanySql.execute(LEVELS, page.afterId(), productId, warehouseId, page.limitAndOne())
        .map(rows -> stream(rows).map(StockLevelView::of).toList());
  }

  Uni<List<StockMovementView>> movements(PageRequest page, @Nullable UUID productId) {
    return CompanySql.execute(MOVEMENTS, page.afterId(), productId, page.limitAndOne())
        .map(rows -> stream(rows).map(StockMovementView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such movement
   */
  Uni<StockMovementView> requireMovement(UUID id) {
    return CompanySql.execute(
            "select " + StockMovementView.COLUMNS + " from stock_movement m where m.id = $1", id)
        .map(
            rows ->
                stream(rows)
                    .map(StockMovementView::of)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("stock-movement", id)));
  }

  /** The value of all stock of the company: a sum over levels, not over movements. */
  Uni<Money> totalValue() {
    return CompanySql.execute("select coalesce(sum(value), 0) as value from stock_level")
        .map(rows -> Money.dzd(rows.iterator().next().getBigDecimal("value")));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
