package dz.mizan.inventory.price;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** A line of a document cannot be priced; the violation names it. */
final class LineNotPriced extends Refusal {
  private LineNotPriced(String code, int line, String field, String message) {
    super(Kind.RULE_BROKEN, code);
    violation("lines[" + line + "]." + field, message);
  }

  static LineNotPriced unknownProduct(int line) {
    return new LineNotPriced("unknown-product", line, "productId", "unknown");
  }

  static LineNotPriced archived(int line, UUID productId) {
    var refusal = new LineNotPriced("product-archived", line, "productId", "archived");
    refusal.fact("productId", productId);
    return refusal;
  }

  static LineNotPriced unknownUnit(int line, String sku, String unit) {
    var refusal = new LineNotPriced("unknown-unit", line, "unit", "unknown").of(sku);
    refusal.fact("unit", unit);
    return refusal;
  }

  /** The quantity in base units would have more than three decimals, or too many digits. */
  static LineNotPriced unevenQuantity(int line, String sku) {
    return new LineNotPriced("uneven-quantity", line, "quantity", "uneven").of(sku);
  }

  static LineNotPriced noPrice(int line, String sku) {
    return new LineNotPriced("no-price", line, "unitPrice", "missing").of(sku);
  }

  private LineNotPriced of(String sku) {
    fact("sku", sku);
    return this;
  }
}
