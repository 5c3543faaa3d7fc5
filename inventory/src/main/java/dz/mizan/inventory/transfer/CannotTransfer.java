package dz.mizan.inventory.transfer;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** A line names what cannot be transferred; the codes are those of the ledger. */
final class CannotTransfer extends Refusal {
  private CannotTransfer(String code, int line, String field) {
    super(Kind.RULE_BROKEN, code);
    violation("lines[" + line + "]." + field, code);
  }

  /**
   * @param code {@code unknown-product}, {@code product-archived} or {@code not-stocked}
   * @param line its place in the request, from 0
   */
  static CannotTransfer product(String code, int line, UUID productId) {
    var refusal = new CannotTransfer(code, line, "productId");
    refusal.fact("productId", productId);
    return refusal;
  }

  static CannotTransfer unit(int line, UUID productId, String unit) {
    var refusal = new CannotTransfer("unknown-unit", line, "unit");
    refusal.fact("productId", productId);
    refusal.fact("unit", unit);
    return refusal;
  }
}
