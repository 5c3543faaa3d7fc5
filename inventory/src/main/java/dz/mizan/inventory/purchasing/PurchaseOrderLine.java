package dz.mizan.inventory.purchasing;

import dz.mizan.inventory.trade.Totals;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as its row has it, or will have it. */
public record PurchaseOrderLine(
    UUID id,
    int position,
    UUID productId,
    String sku,
    String name,
    String kind,
    String tracking,
    @Nullable String supplierSku,
    String unit,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    String tvaCode,
    BigDecimal tvaPercent,
    BigDecimal net,
    @Nullable LocalDate expectedOn,
    BigDecimal received,
    BigDecimal receivedBase,
    BigDecimal receivedValue) {

  static PurchaseOrderLine of(Row row) {
    return new PurchaseOrderLine(
        row.getUUID("id"),
        row.getInteger("position"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("tracking"),
        row.getString("supplier_sku"),
        row.getString("unit"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("base_quantity"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("discount_percent"),
        row.getString("tva_code"),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("net"),
        row.getLocalDate("expected_on"),
        row.getBigDecimal("received"),
        row.getBigDecimal("received_base"),
        row.getBigDecimal("received_value"));
  }

  boolean isStocked() {
    return kind.equals("GOODS");
  }

  /** What is still to come, in base units. */
  BigDecimal outstandingBase() {
    return baseQuantity.subtract(receivedBase).max(BigDecimal.ZERO);
  }

  Totals.Line forTotals() {
    return new Totals.Line(quantity, unitPrice, discountPercent, tvaPercent);
  }
}
