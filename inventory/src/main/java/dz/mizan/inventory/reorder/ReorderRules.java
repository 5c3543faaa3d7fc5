package dz.mizan.inventory.reorder;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads rules, as far as the caller's scope reaches. */
@ApplicationScoped
class ReorderRules {
  private static final String FROM =
      "select "
          + ReorderRuleView.COLUMNS
          + " from reorder_rule r join stock_level l"
          + " on l.company_id = r.company_id and l.id = r.level_id ";
  private static final String PAGE =
      FROM
          + "where ($1::uuid is null or r.id > $1) and ($2::uuid is null or l.product_id = $2)"
          + " and ($3::uuid is null or l.warehouse_id = $3)"
          + " and ($4::uuid is null or r.preferred_supplier_id = $4)"
          + " and ($5::boolean is null or l.is_low = $5)"
          + " and ($6::uuid[] is null or l.warehouse_id = any ($6)) order by r.id limit $7";
  private static final String ONE = FROM + "where l.product_id = $1 and l.warehouse_id = $2";

  /** A rule, with what it is stored under. */
  record Stored(UUID id, UUID levelId, ReorderRuleView view) {
    static Stored of(Row row) {
      return new Stored(row.getUUID(0), row.getUUID(1), ReorderRuleView.of(row));
    }
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Stored>> page(PageRequest page, ReorderRuleFilter filter) {
    var scope = Caller.require().scope();
    if (filter.warehouseId != null) {
      scope.require(Warehouses.SCOPE, filter.warehouseId);
    }
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.productId,
            filter.warehouseId,
            filter.supplierId,
            filter.low,
            scope.onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Stored::of).toList());
  }

  Uni<Optional<Stored>> find(UUID productId, UUID warehouseId) {
    return CompanySql.execute(ONE, productId, warehouseId)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Stored::of).findFirst());
  }

  /**
   * @throws NotFound if there is no such rule
   */
  Uni<Stored> require(UUID productId, UUID warehouseId) {
    return find(productId, warehouseId)
        .map(
            found ->
                found.orElseThrow(
                    () -> new NotFound("reorder-rule", productId + "/" + warehouseId)));
  }
}
