package dz.mizan.inventory.sales;

import dz.mizan.inventory.sales.event.Buyer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.util.List;

/** How orders and their lines are read. */
final class SalesOrderRows {
  /** The columns that {@link #order} reads, of an order called o and its customer c. */
  private static final String ORDER_COLUMNS =
      "o.id, o.number, o.status, o.customer_id, c.code, c.name, c.nif, c.nis, c.rc, c.ai,"
          + " c.payment_terms_days, o.warehouse_id, o.ordered_on, o.requested_on, o.reference, o.note,"
          + " o.allow_backorder, o.discount_percent, o.total_ht, o.total_tva, o.total_ttc,"
          + " o.rate_groups, o.refunded_ht, o.refunded_tva, o.refunded_ttc, o.cost,"
          + " o.reserved_until, o.end_reason, o.created_at, o.created_by, o.version";

  static SalesOrder order(Row row, List<SalesOrderLine> lines) {
    return new SalesOrder(
        row.getUUID("id"),
        row.getString("number"),
        SalesOrderStatus.valueOf(row.getString("status")),
        new Buyer(
            row.getUUID("customer_id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("nif"),
            row.getString("nis"),
            row.getString("rc"),
            row.getString("ai")),
        row.getInteger("payment_terms_days"),
        row.getUUID("warehouse_id"),
        row.getLocalDate("ordered_on"),
        row.getLocalDate("requested_on"),
        row.getString("reference"),
        row.getString("note"),
        row.getBoolean("allow_backorder"),
        row.getBigDecimal("discount_percent"),
        new Amounts(
            row.getBigDecimal("total_ht"),
            row.getBigDecimal("total_tva"),
            row.getBigDecimal("total_ttc"),
            Amounts.rates((JsonArray) row.getValue("rate_groups"))),
        new Amounts(
            row.getBigDecimal("refunded_ht"),
            row.getBigDecimal("refunded_tva"),
            row.getBigDecimal("refunded_ttc"),
            List.of()),
        row.getBigDecimal("cost"),
        row.getOffsetDateTime("reserved_until"),
        row.getString("end_reason"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getLong("version"),
        lines);
  }

  /** The columns that {@link #line} reads, of a line called l and its active reservation r. */
  private static final String LINE_COLUMNS =
      "l.id, l.position, l.product_id, l.sku, l.name, l.kind, l.unit, l.quantity, l.base_quantity,"
          + " l.unit_price, l.discount_percent, l.tva_code, l.tva_percent, l.net, l.reservation_id,"
          + " coalesce(r.remaining, 0) as reserved, l.shipped, l.base_shipped, l.cost, l.cancelled,"
          + " l.refunded, l.base_refunded, l.refunded_cost";

  static SalesOrderLine line(Row row) {
    return new SalesOrderLine(
        row.getUUID(0),
        row.getInteger(1),
        row.getUUID(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getString(11),
        row.getBigDecimal(12),
        row.getBigDecimal(13),
        row.getUUID(14),
        row.getBigDecimal(15),
        row.getBigDecimal(16),
        row.getBigDecimal(17),
        row.getBigDecimal(18),
        row.getBigDecimal(19),
        row.getBigDecimal(20),
        row.getBigDecimal(21),
        row.getBigDecimal(22));
  }

  static final String ORDER =
      "select "
          + ORDER_COLUMNS
          + " from sales_order o join customer c on c.company_id = o.company_id"
          + " and c.id = o.customer_id where o.id = $1";
  static final String LINES =
      "select "
          + LINE_COLUMNS
          + " from sales_order_line l left join stock_reservation r on r.company_id = l.company_id"
          + " and r.id = l.reservation_id and r.state = 'ACTIVE'"
          + " where l.order_id = $1 order by l.position";

  private SalesOrderRows() {}
}
