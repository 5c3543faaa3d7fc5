package dz.mizan.inventory.purchasing.receipt;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a return took of a line of a receipt.
 *
 * @param quantity in the order's unit
 * @param baseQuantity in the product's base unit
 * @param credit HT, its share of the line's value at the purchase price
 */
record WentBack(
    UUID receiptLineId,
    UUID productId,
    String kind,
    BigDecimal tvaPercent,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    BigDecimal credit) {

  static WentBack of(Row row) {
    return new WentBack(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("kind"),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("went"),
        row.getBigDecimal("returned_base").subtract(row.getBigDecimal("base_before")),
        row.getBigDecimal("returned_value").subtract(row.getBigDecimal("value_before")));
  }

  boolean isStocked() {
    return kind.equals("GOODS");
  }
}
