package dz.mizan.inventory.lot;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.inventory.stock.MovementKind;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a movement brought to a lot or took from it.
 *
 * @param quantity signed
 */
public record LotMovementView(
    UUID movementId,
    MovementKind kind,
    UUID warehouseId,
    @Nullable UUID locationId,
    @Schema(type = SchemaType.STRING, examples = "-4.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal quantity,
    @Nullable String documentType,
    @Nullable UUID documentId,
    @Nullable String document,
    LocalDate movedOn,
    OffsetDateTime movedAt) {

  /** The columns that {@link #of} reads, of a movement m and its part p. */
  static final String COLUMNS =
      "p.id, m.id, m.kind, m.warehouse_id, p.location_id, p.quantity, m.document_type,"
          + " m.document_id, m.document, m.moved_on, m.moved_at";

  static LotMovementView of(Row row) {
    return new LotMovementView(
        row.getUUID(1),
        MovementKind.valueOf(row.getString(2)),
        row.getUUID(3),
        row.getUUID(4),
        row.getBigDecimal(5),
        row.getString(6),
        row.getUUID(7),
        row.getString(8),
        row.getLocalDate(9),
        row.getOffsetDateTime(10));
  }
}
