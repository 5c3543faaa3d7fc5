package dz.mizan.inventory.reservation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise of goods as clients see it.
 *
 * @param quantity that was promised, base units
 * @param remaining that is still promised
 * @param documentType what it is for: {@code manual}, {@code sales-order}, …
 * @param reference the number of the document, or what was said when it was made by hand
 * @param expiresAt when it lapses; absent if never
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
public record ReservationView(
    UUID id,
    UUID productId,
    UUID warehouseId,
    @Schema(type = SchemaType.STRING, examples = "12.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal quantity,
    @Schema(type = SchemaType.STRING, examples = "12.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal remaining,
    ReservationState state,
    @Schema(examples = "manual") String documentType,
    UUID documentId,
    @Nullable String reference,
    @Nullable OffsetDateTime expiresAt,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    @Nullable OffsetDateTime endedAt,
    long version) {
  /** The type of those that were made by hand. */
  static final String MANUAL = "manual";

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, product_id, warehouse_id, quantity, remaining, state, document_type, document_id,"
          + " document, expires_at, created_at, created_by, ended_at, version";

  static ReservationView of(Row row) {
    return new ReservationView(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        ReservationState.valueOf(row.getString(5)),
        row.getString(6),
        row.getUUID(7),
        row.getString(8),
        row.getOffsetDateTime(9),
        row.getOffsetDateTime(10),
        row.getUUID(11),
        row.getOffsetDateTime(12),
        row.getLong(13));
  }

  /**
   * Makes sure that it was made by hand and may still move to that state.
   *
   * @throws ReservationOfDocument if it belongs to a document
   * @throws ReservationEnded if it has ended
   */
  void requireOpen(ReservationState next) {
    if (!state.canBecome(next)) {
      throw new ReservationEnded(id, state);
    }
    if (!documentType.equals(MANUAL)) {
      throw new ReservationOfDocument(this);
    }
  }
}
