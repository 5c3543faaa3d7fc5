package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The company has no such receipt, or a weight is for a line of none of the receipts. */
final class UnknownReceipt extends Refusal {
  private UnknownReceipt(String code, String field, UUID id) {
    super(Kind.RULE_BROKEN, code);
    violation(field, "unknown: " + id);
  }

  static UnknownReceipt receipt(UUID id) {
    return new UnknownReceipt("unknown-receipt", "receiptIds", id);
  }

  static UnknownReceipt line(UUID id) {
    return new UnknownReceipt("unknown-receipt-line", "weights", id);
  }
}
