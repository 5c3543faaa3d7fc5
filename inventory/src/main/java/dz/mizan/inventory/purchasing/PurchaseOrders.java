package dz.mizan.inventory.purchasing;

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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The purchase orders of the running transaction's company, as far as the caller's scope reaches.
 */
@ApplicationScoped
public class PurchaseOrders {
  private static final String PAGE =
      """
      select o.*, s.code as supplier_code, s.name as supplier_name from purchase_order o
      join supplier s on s.company_id = o.company_id and s.id = o.supplier_id
      where ($1::uuid is null or o.id > $1) and ($2::text is null or o.status = $2)
        and ($3::uuid is null or o.supplier_id = $3)
        and ($4::uuid is null or o.warehouse_id = $4) and ($5::text is null or o.number = $5)
        and ($6::uuid[] is null or o.warehouse_id = any ($6))
      order by o.id limit $7
      """;
  private static final String INSERT =
      """
      insert into purchase_order (id, number, supplier_id, warehouse_id, supplier_reference, notes,
        ordered_on, expected_on, payment_days, total_ht, total_tva, total_ttc, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning *
      """;
  private static final String UPDATE =
      """
      update purchase_order set supplier_id = $2, warehouse_id = $3, supplier_reference = $4,
        notes = $5, ordered_on = $6, expected_on = $7, payment_days = $8, total_ht = $9,
        total_tva = $10, total_ttc = $11, created_by = coalesce($12, created_by),
        version = version + 1
      where id = $1 returning *
      """;
  private static final String MOVE =
      """
      update purchase_order set status = $2,
        approved_by = case when $2 = 'APPROVED' then $3 else approved_by end,
        approved_at = case when $2 = 'APPROVED' then now() else approved_at end,
        sent_at = case when $2 = 'SENT' then now() else sent_at end,
        ended_at = case when $2 in ('CLOSED', 'CANCELLED') then now() end,
        version = version + 1, events = events + 1
      where id = $1 returning *
      """;

  /** What a filter of the list may ask for; null for anything. */
  record Filter(
      @Nullable PurchaseOrderStatus status,
      @Nullable UUID supplierId,
      @Nullable UUID warehouseId,
      @Nullable String number) {}

  /**
   * @throws NotFound if the company has no such order
   * @throws dz.mizan.common.tenancy.OutOfScope if it is for a warehouse that is none of the
   *     caller's
   */
  public Uni<PurchaseOrder> require(UUID id) {
    return one("select * from purchase_order where id = $1", id);
  }

  /** The same, locked until the transaction ends: before its lines, levels and numbers. */
  public Uni<PurchaseOrder> requireLocked(UUID id) {
    return one("select * from purchase_order where id = $1 for update", id);
  }

  /** Moves a locked order that may be moved so; counts one event. */
  public Uni<PurchaseOrder> move(UUID id, PurchaseOrderStatus next) {
    var by = Caller.current().map(Caller::userId).orElse(null);
    return CompanySql.execute(MOVE, id, next.name(), by).map(PurchaseOrders::first);
  }

  /** Counts one event of a locked order whose status stays. */
  public Uni<PurchaseOrder> countEvent(UUID id) {
    return CompanySql.execute(
            "update purchase_order set version = version + 1, events = events + 1"
                + " where id = $1 returning *",
            id)
        .map(PurchaseOrders::first);
  }

  /** A page by id, one row more than asked for. */
  Uni<List<PurchaseOrderSummary>> page(PageRequest request, Filter filter) {
    var scope = Caller.require().scope();
    if (filter.warehouseId() != null) {
      scope.require(Warehouses.SCOPE, filter.warehouseId());
    }
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.status() == null ? null : filter.status().name(),
            filter.supplierId(),
            filter.warehouseId(),
            filter.number(),
            scope.onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(PurchaseOrderSummary::of)
                    .toList());
  }

  Uni<PurchaseOrder> insert(UUID id, String number, OrderHead head) {
    return CompanySql.execute(
            INSERT,
            id,
            number,
            head.supplierId(),
            head.warehouseId(),
            head.supplierReference(),
            head.notes(),
            head.orderedOn(),
            head.expectedOn(),
            head.paymentDays(),
            head.totals().totalHt(),
            head.totals().totalTva(),
            head.totals().totalTtc(),
            Caller.current().map(Caller::userId).orElse(null))
        .map(PurchaseOrders::first);
  }

  Uni<PurchaseOrder> update(UUID id, OrderHead head) {
    return CompanySql.execute(
            UPDATE,
            id,
            head.supplierId(),
            head.warehouseId(),
            head.supplierReference(),
            head.notes(),
            head.orderedOn(),
            head.expectedOn(),
            head.paymentDays(),
            head.totals().totalHt(),
            head.totals().totalTva(),
            head.totals().totalTtc(),
            Caller.current().map(Caller::userId).orElse(null))
        .map(PurchaseOrders::first);
  }

  private static Uni<PurchaseOrder> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("purchase-order", id);
              }
              var order = first(rows);
              Caller.require().scope().require(Warehouses.SCOPE, order.warehouseId());
              return order;
            });
  }

  private static PurchaseOrder first(RowSet<Row> rows) {
    return PurchaseOrder.of(rows.iterator().next());
  }
}
