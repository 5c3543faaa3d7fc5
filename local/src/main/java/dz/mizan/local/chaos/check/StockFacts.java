package dz.mizan.local.chaos.check;

import static dz.mizan.local.stack.Service.INVENTORY;

import java.util.List;
import java.util.Set;

/** What inventory has, beside what it acknowledged. */
record StockFacts(Rows rows, Acknowledged acknowledged, Set<String> movements) {
  private static final String BY_HAND =
      "select id::text from stock_movement where company_id = ? and document_id is null";
  private static final String SHIPPED =
      "select document_id::text from stock_movement where company_id = ? and document_id is not"
          + " null";
  private static final String ORDERS = "select id::text from sales_order where company_id = ?";
  private static final String COMPLETED = ORDERS + " and status = 'COMPLETED'";
  private static final String LEVELS =
      "select id::text, on_hand, on_hand - reserved from stock_level where company_id = ?";
  private static final String MOVED =
      """
      select l.id::text, l.on_hand, coalesce(sum(m.quantity), 0)
      from stock_level l left join stock_movement m
        on m.company_id = l.company_id and m.level_id = l.id
      where l.company_id = ? group by l.id, l.on_hand
      """;

  List<Effect> effects() {
    return List.of(
        new Effect("movements", movements, rows.texts(INVENTORY, BY_HAND)),
        effect(What.ORDER, ORDERS),
        effect(What.COMPLETED_ORDER, COMPLETED),
        // An order of the load has one line, so that a shipment moves once.
        effect(What.SHIPMENT, SHIPPED));
  }

  private Effect effect(What what, String sql) {
    return new Effect(what.name(), acknowledged.of(what), rows.texts(INVENTORY, sql));
  }

  List<Level> levels() {
    return rows.list(
        INVENTORY,
        LEVELS,
        row -> new Level(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)));
  }

  List<Balance> balances() {
    return rows.list(
        INVENTORY,
        MOVED,
        row ->
            new Balance(
                "on hand and moved at level " + row.getString(1),
                row.getBigDecimal(2),
                row.getBigDecimal(3)));
  }
}
