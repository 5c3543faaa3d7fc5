package dz.mizan.inventory.sales;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The customer's credit does not allow the order, or he is on hold. */
final class CreditLimit extends Refusal {
  private static final String RAISED = "MZ160";
  private static final Pattern SAID =
      Pattern.compile("credit-limit\\|([tf])\\|([^|]*)\\|([^|]*)\\|([-0-9.]*)");

  private CreditLimit(Matcher said, BigDecimal requested) {
    super(Kind.RULE_BROKEN, "credit-limit");
    fact("onHold", said.group(1).equals("t"));
    fact("creditLimit", said.group(2));
    fact("outstanding", said.group(3));
    fact("openOrders", said.group(4));
    fact("requested", requested.toPlainString());
  }

  CreditLimit(Row credit, BigDecimal requested) {
    super(Kind.RULE_BROKEN, "credit-limit");
    var limit = credit.getBigDecimal("credit_limit");
    fact("onHold", credit.getBoolean("on_hold"));
    fact("creditLimit", limit == null ? "-" : limit.toPlainString());
    fact("outstanding", credit.getBigDecimal("outstanding").toPlainString());
    fact("openOrders", credit.getBigDecimal("open_orders").toPlainString());
    fact("requested", requested.toPlainString());
  }

  /** The refusal that {@code place_sales_order} raised; any other failure stays what it is. */
  static Throwable of(Throwable failure, BigDecimal requested) {
    if (RAISED.equals(SqlFailures.sqlState(failure))) {
      // Behind Hibernate's connection only the message of the server is left.
      var said = SAID.matcher(String.valueOf(failure.getMessage()));
      if (said.find()) {
        return new CreditLimit(said, requested);
      }
    }
    return failure;
  }
}
