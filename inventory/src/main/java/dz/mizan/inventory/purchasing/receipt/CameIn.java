package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.inventory.trade.Totals;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a receipt took of a line of the order.
 *
 * @param quantity in the line's unit
 * @param baseQuantity in the product's base unit
 * @param value HT, its share of the line's net
 * @param noLongerExpected by how much less is on its way, base units
 */
record CameIn(
    UUID orderLineId,
    UUID productId,
    String sku,
    String kind,
    String unit,
    BigDecimal tvaPercent,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    BigDecimal value,
    BigDecimal noLongerExpected) {

  static CameIn of(Row row) {
    var before = row.getBigDecimal("base_before");
    var after = row.getBigDecimal("received_base");
    var ordered = row.getBigDecimal("base_quantity");
    return new CameIn(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("kind"),
        row.getString("unit"),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("came"),
        after.subtract(before),
        row.getBigDecimal("received_value").subtract(row.getBigDecimal("value_before")),
        after.min(ordered).subtract(before.min(ordered)));
  }

  boolean isStocked() {
    return kind.equals("GOODS");
  }

  /** Dinars HT per base unit, four decimals; the exact worth is the value. */
  BigDecimal unitCost() {
    return value.divide(baseQuantity, 4, RoundingMode.HALF_UP);
  }

  /** What receipts and returns come to: their values, and TVA once per rate. */
  static Totals totals(List<BigDecimal> values, List<BigDecimal> tvaPercents) {
    return Totals.of(
        IntStream.range(0, values.size())
            .mapToObj(
                i ->
                    new Totals.Line(
                        BigDecimal.ONE, values.get(i), BigDecimal.ZERO, tvaPercents.get(i)))
            .toList(),
        BigDecimal.ZERO);
  }
}
