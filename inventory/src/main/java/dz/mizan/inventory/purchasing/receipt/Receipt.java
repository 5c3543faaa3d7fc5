package dz.mizan.inventory.purchasing.receipt;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt as its row has it. */
record Receipt(
    UUID id,
    UUID orderId,
    String number,
    UUID supplierId,
    UUID warehouseId,
    @Nullable String deliveryNote,
    LocalDate receivedOn,
    BigDecimal totalHt,
    BigDecimal totalTva,
    BigDecimal totalTtc,
    @Nullable UUID createdBy,
    OffsetDateTime createdAt) {

  static Receipt of(Row row) {
    return new Receipt(
        row.getUUID("id"),
        row.getUUID("order_id"),
        row.getString("number"),
        row.getUUID("supplier_id"),
        row.getUUID("warehouse_id"),
        row.getString("delivery_note"),
        row.getLocalDate("received_on"),
        row.getBigDecimal("total_ht"),
        row.getBigDecimal("total_tva"),
        row.getBigDecimal("total_ttc"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("created_at"));
  }
}
