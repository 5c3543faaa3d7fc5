package dz.mizan.inventory.warehouse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse as clients see it.
 *
 * @param wilaya its number, 1 to 69
 * @param isDefault whether it is meant where none is named
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record WarehouseView(
    UUID id,
    @Schema(examples = "ORAN") String code,
    @Schema(examples = "Dépôt d'Oran") String name,
    WarehouseKind kind,
    @Schema(examples = "12, rue Larbi Ben M'hidi") @Nullable String address,
    @Schema(examples = "31") @Nullable Integer wilaya,
    boolean isDefault,
    boolean isActive,
    long version) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, code, name, kind, address, wilaya, is_default, is_active, version";

  static WarehouseView of(Row row) {
    return new WarehouseView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        WarehouseKind.valueOf(row.getString("kind")),
        row.getString("address"),
        row.getInteger("wilaya"),
        row.getBoolean("is_default"),
        row.getBoolean("is_active"),
        row.getLong("version"));
  }
}
