package dz.mizan.inventory.alert;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as clients see it.
 *
 * @param available what was available, or there of the lot, when it was raised
 * @param threshold the reorder point then; absent for a lot
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
public record StockAlertView(
    UUID id,
    AlertKind kind,
    AlertState state,
    UUID productId,
    UUID warehouseId,
    @Nullable UUID lotId,
    @Schema(type = SchemaType.STRING, examples = "4.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal available,
    @Schema(type = SchemaType.STRING, examples = "20.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal threshold,
    @Nullable LocalDate expiresOn,
    OffsetDateTime raisedAt,
    @Nullable OffsetDateTime acknowledgedAt,
    @Nullable UUID acknowledgedBy,
    @Nullable OffsetDateTime closedAt,
    long version) {
  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, kind, product_id, warehouse_id, lot_id, available, threshold, expires_on, raised_at,"
          + " acknowledged_at, acknowledged_by, closed_at, version";

  static StockAlertView of(Row row) {
    var acknowledgedAt = row.getOffsetDateTime(9);
    var closedAt = row.getOffsetDateTime(11);
    var seen = acknowledgedAt == null ? AlertState.OPEN : AlertState.ACKNOWLEDGED;
    return new StockAlertView(
        row.getUUID(0),
        AlertKind.valueOf(row.getString(1)),
        closedAt == null ? seen : AlertState.CLOSED,
        row.getUUID(2),
        row.getUUID(3),
        row.getUUID(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getLocalDate(7),
        row.getOffsetDateTime(8),
        acknowledgedAt,
        row.getUUID(10),
        closedAt,
        row.getLong(12));
  }
}
