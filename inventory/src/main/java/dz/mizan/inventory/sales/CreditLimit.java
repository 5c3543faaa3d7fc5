package dz.mizan.inventory.sales;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** The customer's credit does not allow the order, or he is on hold. */
final class CreditLimit extends Refusal {
  /** SQLSTATE of {@code place_sales_order}. */
  static final String SQL_STATE = "MZ160";

  private CreditLimit(
      boolean onHold, String limit, String outstanding, String openOrders, BigDecimal requested) {
    super(Kind.RULE_BROKEN, "credit-limit");
    fact("onHold", onHold);
    fact("creditLimit", limit);
    fact("outstanding", outstanding);
    fact("openOrders", openOrders);
    fact("requested", requested.toPlainString());
  }

  /**
   * @param detail as {@code place_sales_order} gives it
   */
  static CreditLimit of(String detail, BigDecimal requested) {
    var parts = detail.split("\\|", -1);
    return new CreditLimit(parts[0].startsWith("t"), parts[1], parts[2], parts[3], requested);
  }
}
