package dz.mizan.inventory.lot;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lot, or one piece by its serial number, as clients see it.
 *
 * @param onHand in all the caller's warehouses
 * @param places where it is; at most a hundred
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
public record LotView(
    UUID id,
    UUID productId,
    @Schema(examples = "L-2026-114") String number,
    @Nullable LocalDate expiresOn,
    @Schema(type = SchemaType.STRING, examples = "40.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal onHand,
    List<Place> places,
    OffsetDateTime createdAt,
    long version) {

  /** How much of it is where. */
  @RegisterForReflection
  public record Place(
      UUID warehouseId,
      @Nullable UUID locationId,
      @Schema(type = SchemaType.STRING, examples = "40.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal onHand) {}

  static LotView of(Row row, ObjectMapper json) {
    return new LotView(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("number"),
        row.getLocalDate("expires_on"),
        row.getBigDecimal("on_hand"),
        places(row.getString("places"), json),
        row.getOffsetDateTime("created_at"),
        row.getLong("version"));
  }

  private static List<Place> places(String text, ObjectMapper json) {
    try {
      return json.readValue(text, new TypeReference<List<Place>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("places of a lot cannot be read", e);
    }
  }
}
