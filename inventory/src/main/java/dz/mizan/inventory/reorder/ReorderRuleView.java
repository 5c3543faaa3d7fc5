package dz.mizan.inventory.reorder;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule as clients see it, with the stock that it is about.
 *
 * @param recoverAt above this much available stock is low no longer
 * @param available on hand and not reserved
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
public record ReorderRuleView(
    UUID productId,
    UUID warehouseId,
    @Schema(type = SchemaType.STRING, examples = "20.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal reorderPoint,
    @Schema(type = SchemaType.STRING, examples = "22.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal recoverAt,
    @Schema(type = SchemaType.STRING, examples = "10.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal minimum,
    @Schema(type = SchemaType.STRING, examples = "100.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal maximum,
    @Nullable UUID preferredSupplierId,
    @Schema(type = SchemaType.STRING, examples = "35.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal available,
    @Schema(type = SchemaType.STRING, examples = "0.000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal incoming,
    boolean low,
    long version) {
  /** The columns that {@link #of} reads, of a rule r with its level l; id is the rule's. */
  static final String COLUMNS =
      "r.id, r.level_id, l.product_id, l.warehouse_id, l.reorder_point, l.recover_at, l.minimum,"
          + " l.maximum, r.preferred_supplier_id, l.on_hand - l.reserved, l.incoming, l.is_low,"
          + " r.version";

  static ReorderRuleView of(Row row) {
    return new ReorderRuleView(
        row.getUUID(2),
        row.getUUID(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7),
        row.getUUID(8),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getBoolean(11),
        row.getLong(12));
  }
}
