package dz.mizan.inventory.supplier;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price of a supplier.
 *
 * @param price dinars HT per unit, four decimals
 */
@RegisterForReflection
public record SupplierPriceView(
    UUID id,
    UUID supplierId,
    String supplierName,
    UUID productId,
    String sku,
    @Nullable String supplierSku,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal minQuantity,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean preferred,
    long version) {

  static SupplierPriceView of(Row row) {
    return new SupplierPriceView(
        row.getUUID("id"),
        row.getUUID("supplier_id"),
        row.getString("supplier_name"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("supplier_sku"),
        row.getString("unit"),
        row.getBigDecimal("price"),
        row.getBigDecimal("min_quantity"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_until"),
        row.getBoolean("preferred"),
        row.getLong("version"));
  }
}
