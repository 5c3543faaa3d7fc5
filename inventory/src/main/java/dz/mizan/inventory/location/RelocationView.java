package dz.mizan.inventory.location;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that were carried from one place of a warehouse to another; it never changes. */
@RegisterForReflection
public record RelocationView(
    UUID id,
    UUID productId,
    UUID warehouseId,
    @Nullable UUID lotId,
    @Nullable UUID fromLocationId,
    @Nullable UUID toLocationId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    OffsetDateTime relocatedAt,
    @Nullable UUID relocatedBy) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, product_id, warehouse_id, lot_id, from_location_id, to_location_id, quantity,"
          + " relocated_at, relocated_by";

  static RelocationView of(Row row) {
    return new RelocationView(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getUUID("warehouse_id"),
        row.getUUID("lot_id"),
        row.getUUID("from_location_id"),
        row.getUUID("to_location_id"),
        row.getBigDecimal("quantity"),
        row.getOffsetDateTime("relocated_at"),
        row.getUUID("relocated_by"));
  }
}
