package dz.mizan.inventory.category;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category.
 *
 * @param parentId missing at the top
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record CategoryView(
    UUID id, String code, Labels names, @Nullable UUID parentId, long version) {
  static final String COLUMNS = "id, code, name_fr, name_ar, name_en, parent_id, version";

  static CategoryView of(Row row) {
    return new CategoryView(
        row.getUUID("id"),
        row.getString("code"),
        new Labels(row.getString("name_fr"), row.getString("name_ar"), row.getString("name_en")),
        row.getUUID("parent_id"),
        row.getLong("version"));
  }
}
