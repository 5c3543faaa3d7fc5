package dz.mizan.inventory.location;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A location as clients see it.
 *
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record LocationView(
    UUID id,
    UUID warehouseId,
    LocationKind kind,
    @Schema(examples = "A-03-12") String code,
    @Schema(examples = "Allée A, travée 3, casier 12") String name,
    @Nullable UUID parentId,
    @Schema(examples = "LOC-A0312") @Nullable String barcode,
    boolean isActive,
    long version) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, warehouse_id, kind, code, name, parent_id, barcode, is_active, version";

  static LocationView of(Row row) {
    return new LocationView(
        row.getUUID("id"),
        row.getUUID("warehouse_id"),
        LocationKind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        row.getUUID("parent_id"),
        row.getString("barcode"),
        row.getBoolean("is_active"),
        row.getLong("version"));
  }
}
