package dz.mizan.inventory.sales;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.UUID;

/** An order, shipment or refund that cannot be as it was asked for; nothing changes. */
final class OrderRefusal extends Refusal {
  private OrderRefusal(Kind kind, String code) {
    super(kind, code);
  }

  static OrderRefusal unknownCustomer() {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "unknown-customer");
    refusal.violation("customerId", "unknown");
    return refusal;
  }

  static OrderRefusal inactiveCustomer(String code) {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "customer-inactive");
    refusal.fact("customer", code);
    refusal.violation("customerId", "inactive");
    return refusal;
  }

  static OrderRefusal unknownWarehouse() {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "unknown-warehouse");
    refusal.violation("warehouseId", "unknown");
    return refusal;
  }

  /** A line of the request that makes no sense. */
  static OrderRefusal invalid(String field, String message) {
    var refusal = new OrderRefusal(Kind.INVALID, "invalid-request");
    refusal.violation(field, message);
    return refusal;
  }

  /** More than there is left of a line to ship or to refund. */
  static OrderRefusal exceeded(String sku, BigDecimal requested, BigDecimal left) {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "order-quantity-exceeded");
    refusal.fact("sku", sku);
    refusal.fact("requested", requested.toPlainString());
    refusal.fact("left", left.toPlainString());
    return refusal;
  }

  static OrderRefusal nothingLeft() {
    return new OrderRefusal(Kind.RULE_BROKEN, "order-nothing-left");
  }

  static OrderRefusal notShipped(String sku, BigDecimal left) {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "order-not-shipped");
    refusal.fact("sku", sku);
    refusal.fact("left", left.toPlainString());
    return refusal;
  }

  static OrderRefusal shipped() {
    return new OrderRefusal(Kind.RULE_BROKEN, "order-shipped");
  }

  static OrderRefusal lotNotShipped(String lot) {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "lot-not-shipped");
    refusal.fact("lot", lot);
    return refusal;
  }

  static OrderRefusal unknownLine(UUID lineId) {
    var refusal = new OrderRefusal(Kind.RULE_BROKEN, "unknown-order-line");
    refusal.fact("lineId", lineId.toString());
    return refusal;
  }

  static OrderRefusal priceNotHeld(String field) {
    var refusal = new OrderRefusal(Kind.FORBIDDEN, "price-override-not-held");
    refusal.fact("permission", "sales-orders:override-price");
    refusal.violation(field, "needs sales-orders:override-price");
    return refusal;
  }
}
