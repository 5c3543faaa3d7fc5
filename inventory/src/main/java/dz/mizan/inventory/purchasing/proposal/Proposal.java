package dz.mizan.inventory.purchasing.proposal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to buy.
 *
 * @param supplierId null if no active supplier has a price
 * @param quantity in the unit
 * @param price the supplier's when it was proposed, HT per unit; an order gets the one of its day
 * @param available what was on hand and not reserved, base units
 * @param orderId the draft that it became
 */
@RegisterForReflection
public record Proposal(
    UUID id,
    UUID productId,
    String sku,
    String name,
    UUID warehouseId,
    @Nullable UUID supplierId,
    @Nullable String supplierName,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal price,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal available,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal incoming,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reorderPoint,
    Status status,
    @Nullable UUID orderId,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime decidedAt,
    long version) {

  /** A proposal is decided once. */
  public enum Status {
    OPEN,
    ACCEPTED,
    DISMISSED
  }

  static Proposal of(Row row) {
    return new Proposal(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("name"),
        row.getUUID("warehouse_id"),
        row.getUUID("supplier_id"),
        row.getString("supplier_name"),
        row.getString("unit"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("price"),
        row.getBigDecimal("available"),
        row.getBigDecimal("incoming"),
        row.getBigDecimal("reorder_point"),
        Status.valueOf(row.getString("status")),
        row.getUUID("order_id"),
        row.getOffsetDateTime("proposed_at"),
        row.getOffsetDateTime("decided_at"),
        row.getLong("version"));
  }
}
