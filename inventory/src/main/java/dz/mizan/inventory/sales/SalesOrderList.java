package dz.mizan.inventory.sales;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists and shows the orders of the running transaction's company. */
@ApplicationScoped
class SalesOrderList {
  private static final String PAGE =
      "select "
          + SalesOrderSummary.COLUMNS
          + """
       from sales_order o join customer c on c.company_id = o.company_id and c.id = o.customer_id
      where ($1::uuid is null or o.id > $1) and ($2::text is null or o.status = $2)
        and ($3::uuid is null or o.customer_id = $3) and ($4::uuid is null or o.warehouse_id = $4)
        and ($5::text is null or starts_with(o.number, upper($5)))
        and ($6::date is null or o.ordered_on >= $6) and ($7::date is null or o.ordered_on <= $7)
        and ($8::uuid[] is null or o.warehouse_id = any ($8))
      order by o.id limit $9
      """;

  private final SalesOrders orders;

  SalesOrderList(SalesOrders orders) {
    this.orders = orders;
  }

  /**
   * A page by id within the caller's scope, one row more than asked for.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if a warehouse is asked for that is none of the
   *     caller's
   */
  Uni<List<SalesOrderSummary>> page(PageRequest page, SalesOrderFilter filter) {
    SalesOrders.requireDay("from", filter.from);
    SalesOrders.requireDay("to", filter.to);
    var scope = Caller.require().scope();
    if (filter.warehouseId != null) {
      scope.require(Warehouses.SCOPE, filter.warehouseId);
    }
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.statusName(),
            filter.customerId,
            filter.warehouseId,
            filter.number,
            filter.from,
            filter.to,
            scope.onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(rows -> SalesOrders.stream(rows).map(SalesOrderSummary::of).toList());
  }

  /**
   * An order with its shipments and refunds.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such order
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<SalesOrderView> show(UUID id) {
    return orders
        .require(id)
        .chain(
            order ->
                CompanySql.execute(ShipmentView.SQL, id)
                    .map(rows -> SalesOrders.stream(rows).map(ShipmentView::of).toList())
                    .chain(
                        shipments ->
                            CompanySql.execute(RefundView.SQL, id)
                                .map(rows -> SalesOrders.stream(rows).map(RefundView::of).toList())
                                .map(refunds -> SalesOrderView.of(order, shipments, refunds))));
  }
}
