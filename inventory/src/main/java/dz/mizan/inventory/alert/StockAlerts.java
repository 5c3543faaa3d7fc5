package dz.mizan.inventory.alert;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and acknowledges alerts, as far as the caller's scope reaches. */
@ApplicationScoped
class StockAlerts {
  private static final String PAGE =
      "select "
          + StockAlertView.COLUMNS
          + """
           from stock_alert where ($1::timestamptz is null or (raised_at, id) < ($1, $2))
            and ($3::text is null or kind = $3)
            and case $4::text when 'OPEN' then closed_at is null and acknowledged_at is null
              when 'ACKNOWLEDGED' then closed_at is null and acknowledged_at is not null
              when 'CLOSED' then closed_at is not null else true end
            and ($5::uuid is null or product_id = $5) and ($6::uuid is null or warehouse_id = $6)
            and ($7::uuid[] is null or warehouse_id = any ($7))
          order by raised_at desc, id desc limit $8
          """;
  private static final String ONE =
      "select " + StockAlertView.COLUMNS + " from stock_alert where id = $1";
  private static final String ACKNOWLEDGE =
      """
      update stock_alert set acknowledged_at = now(), acknowledged_by = $2, version = version + 1
      where id = $1 returning
      """
          + " "
          + StockAlertView.COLUMNS;

  private final Audit audit;

  StockAlerts(Audit audit) {
    this.audit = audit;
  }

  /** A page, newest first, one row more than asked for. */
  Uni<List<StockAlertView>> page(PageRequest page, StockAlertFilter filter) {
    var scope = Caller.require().scope();
    if (filter.warehouseId != null) {
      scope.require(Warehouses.SCOPE, filter.warehouseId);
    }
    var after = AlertCursor.of(page);
    return CompanySql.execute(
            PAGE,
            after == null ? null : after.raisedAt(),
            after == null ? null : after.id(),
            filter.kind == null ? null : filter.kind.name(),
            filter.state == null ? null : filter.state.name(),
            filter.productId,
            filter.warehouseId,
            scope.onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(StockAlertView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such alert
   * @throws dz.mizan.common.tenancy.OutOfScope if it is in a warehouse that is none of the caller's
   */
  Uni<StockAlertView> require(UUID id) {
    return require(id, ONE);
  }

  private static Uni<StockAlertView> require(UUID id, String sql) {
    return CompanySql.execute(sql, id)
        .map(rows -> first(rows, id))
        .invoke(found -> Caller.require().scope().require(Warehouses.SCOPE, found.warehouseId()));
  }

  /**
   * @param ifMatch checked if it is there
   * @throws WrongAlertState if it is over or acknowledged
   */
  Uni<StockAlertView> acknowledge(UUID id, @Nullable String ifMatch) {
    return require(id, ONE + " for update")
        .invoke(
            before -> {
              if (!before.state().canBecome(AlertState.ACKNOWLEDGED)) {
                throw new WrongAlertState(before.state());
              }
              if (ifMatch != null) {
                Versions.check(ifMatch, before.version());
              }
            })
        .chain(
            before ->
                CompanySql.execute(ACKNOWLEDGE, id, Caller.require().userId())
                    .map(rows -> first(rows, id))
                    .call(
                        after ->
                            audit.record(
                                "stock-alert.acknowledged", "stock-alert", id, before, after)));
  }

  private static StockAlertView first(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("stock-alert", id);
    }
    return StockAlertView.of(rows.iterator().next());
  }
}
