package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.problem.Refusal;

/** The order or receipt has no such line. */
final class UnknownOrderLine extends Refusal {
  private UnknownOrderLine(String code, String field) {
    super(Kind.RULE_BROKEN, code);
    violation(field, "unknown");
  }

  static UnknownOrderLine ofOrder(int index) {
    return new UnknownOrderLine("unknown-order-line", "lines[" + index + "].orderLineId");
  }

  static UnknownOrderLine ofReceipt(int index) {
    return new UnknownOrderLine("unknown-receipt-line", "lines[" + index + "].receiptLineId");
  }
}
