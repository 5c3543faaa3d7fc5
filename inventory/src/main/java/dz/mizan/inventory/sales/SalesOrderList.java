package dz.mizan.inventory.sales;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists and shows the orders of the running transaction's company. */
@ApplicationScoped
class SalesOrderList {
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
    var query = new Query(page, filter, scope.onlyArray(Warehouses.SCOPE));
    return CompanySql.execute(query.sql(), query.parameters.toArray())
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

  /** Only what is asked for is in the statement, so that each kind of question has its own plan. */
  private static final class Query {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Z]+-[0-9]{4}-[0-9]{6,}");

    private final List<Object> parameters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final String limit;

    Query(PageRequest page, SalesOrderFilter filter, UUID @Nullable [] warehouses) {
      limit = next(page.limitAndOne());
      add("o.id > ", page.afterId());
      add("o.status = ", filter.statusName());
      add("o.customer_id = ", filter.customerId);
      add("o.warehouse_id = ", filter.warehouseId);
      add("o.ordered_on >= ", filter.from);
      add("o.ordered_on <= ", filter.to);
      if (warehouses != null) {
        conditions.add("o.warehouse_id = any (" + next(warehouses) + ")");
      }
      if (filter.number != null) {
        var number = filter.number.strip().toUpperCase(Locale.ROOT);
        conditions.add(
            WHOLE_NUMBER.matcher(number).matches()
                ? "o.number = " + next(number)
                : "starts_with(o.number, " + next(number) + ")");
      }
    }

    private void add(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition + next(value));
      }
    }

    private String next(Object value) {
      parameters.add(value);
      return "$" + parameters.size();
    }

    String sql() {
      return "select "
          + SalesOrderSummary.COLUMNS
          + " from sales_order o join customer c on c.company_id = o.company_id"
          + " and c.id = o.customer_id"
          + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
          + " order by o.id limit "
          + limit;
    }
  }
}
