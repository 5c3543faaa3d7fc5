package dz.mizan.inventory.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.money.Money;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement that was made; it never changes.
 *
 * @param quantity signed, three decimals
 * @param unitCost dinars per unit, four decimals
 * @param value what the stock's value changed by, signed
 * @param onHand the stock after it
 * @param averageCost the average cost after it, four decimals
 * @param movedBy who asked for it; null for a job
 * @param stockValue the value of the level after it
 * @param documentType the kind of document that it belongs to; none if it was made by hand
 * @param movedOn the business date
 * @param reverses the movement that this takes back
 * @param parts the lots and locations that it touched
 */
public record StockMovementView(
    UUID id,
    UUID stockLevelId,
    long sequence,
    MovementKind kind,
    UUID productId,
    UUID warehouseId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
    Money value,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal onHand,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averageCost,
    @Nullable String document,
    OffsetDateTime movedAt,
    @Nullable UUID movedBy,
    Money stockValue,
    @Nullable String documentType,
    @Nullable UUID documentId,
    LocalDate movedOn,
    @Nullable UUID reverses,
    List<StockPart> parts) {

  /** The columns that {@link #of} reads, of a {@code stock_movement} called m. */
  static final String COLUMNS =
      "m.id, m.level_id, m.sequence, m.kind, m.product_id, m.warehouse_id, m.quantity,"
          + " m.unit_cost, m.value, m.on_hand, m.average_cost, m.document, m.moved_at, m.moved_by,"
          + " m.stock_value, m.document_type, m.document_id, m.moved_on, m.reverses";

  /** The same, and the lots and places that it touched as the last column. */
  static final String COLUMNS_AND_PARTS = COLUMNS + ", parts_of(m.company_id, m.id)::text";

  static StockMovementView of(Row row, ObjectMapper json) {
    return new StockMovementView(
        row.getUUID(0),
        row.getUUID(1),
        row.getLong(2),
        MovementKind.valueOf(row.getString(3)),
        row.getUUID(4),
        row.getUUID(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7),
        Money.dzd(row.getBigDecimal(8)),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getString(11),
        row.getOffsetDateTime(12),
        row.getUUID(13),
        Money.dzd(row.getBigDecimal(14)),
        row.getString(15),
        row.getUUID(16),
        row.getLocalDate(17),
        row.getUUID(18),
        StockParts.read(json, row.getString(19)));
  }
}
