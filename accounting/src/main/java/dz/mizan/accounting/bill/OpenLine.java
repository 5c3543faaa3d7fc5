package dz.mizan.accounting.bill;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open of a line of a receipt.
 *
 * @param quantity below zero where the supplier owes a credit note
 * @param ht at the prices of the order, of the same sign
 */
record OpenLine(
    UUID id,
    UUID receiptId,
    UUID supplierId,
    @Nullable String receiptNumber,
    @Nullable String sku,
    BigDecimal tvaPercent,
    BigDecimal quantity,
    BigDecimal ht) {

  static OpenLine of(Row row) {
    return new OpenLine(
        row.getUUID("id"),
        row.getUUID("receipt_id"),
        row.getUUID("supplier_id"),
        row.getString("number"),
        row.getString("sku"),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("open_quantity"),
        row.getBigDecimal("open_ht"));
  }

  /** How much a bill, or a credit note, can take. */
  BigDecimal available(BillKind kind) {
    return kind == BillKind.BILL ? quantity : quantity.negate();
  }

  /** What that much of it was to cost; all that is open costs all that is open. */
  BigDecimal expected(BillKind kind, BigDecimal taken) {
    var open = available(kind);
    var worth = kind == BillKind.BILL ? ht : ht.negate();
    return open.signum() <= 0
        ? BigDecimal.ZERO.setScale(2)
        : worth.multiply(taken).divide(open, 2, RoundingMode.HALF_UP);
  }
}
