package dz.mizan.inventory.customer;

import dz.mizan.common.money.Money;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may order, and for how much.
 *
 * @param known whether accounting has said anything about him
 * @param creditLimit null: no limit
 * @param outstanding what he owes on invoices, as accounting said last
 * @param openOrders his orders that accounting has not said anything about yet
 * @param available what he may order for; null: no limit
 */
public record CreditView(
    boolean known,
    boolean onHold,
    @Nullable Money creditLimit,
    Money outstanding,
    Money openOrders,
    @Nullable Money available) {

  static CreditView of(Row row) {
    var limit = row.getBigDecimal("credit_limit");
    var known = row.getBigDecimal("outstanding");
    var outstanding = known == null ? BigDecimal.ZERO : known;
    var open = row.getBigDecimal("open_orders");
    return new CreditView(
        known != null,
        known != null && row.getBoolean("on_hold"),
        limit == null ? null : Money.dzd(limit),
        Money.dzd(outstanding),
        Money.dzd(open),
        limit == null
            ? null
            : Money.dzd(limit.subtract(outstanding).subtract(open).max(BigDecimal.ZERO)));
  }
}
