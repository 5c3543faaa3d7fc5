package dz.mizan.inventory.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a receipt as clients see it.
 *
 * @param quantity in the order's unit
 * @param baseQuantity in the product's base unit
 * @param unitCost dinars HT per base unit, four decimals; the exact worth is the value
 * @param movementId null for services
 * @param returned in the order's unit
 */
@RegisterForReflection
public record ReceiptLine(
    UUID id,
    UUID orderLineId,
    UUID productId,
    String sku,
    String kind,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseQuantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
    Money value,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
    @Nullable UUID movementId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned) {

  static ReceiptLine of(Row row) {
    return new ReceiptLine(
        row.getUUID("id"),
        row.getUUID("order_line_id"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("kind"),
        row.getString("unit"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("base_quantity"),
        row.getBigDecimal("unit_cost"),
        Money.dzd(row.getBigDecimal("value")),
        row.getBigDecimal("tva_percent"),
        row.getUUID("movement_id"),
        row.getBigDecimal("returned"));
  }

  static ReceiptLine of(CameIn came, @Nullable UUID movementId) {
    return new ReceiptLine(
        Ids.next(),
        came.orderLineId(),
        came.productId(),
        came.sku(),
        came.kind(),
        came.unit(),
        came.quantity(),
        came.baseQuantity(),
        came.unitCost(),
        Money.dzd(came.value()),
        came.tvaPercent(),
        movementId,
        new BigDecimal("0.000"));
  }
}
