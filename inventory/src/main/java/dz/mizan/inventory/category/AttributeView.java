package dz.mizan.inventory.category;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that products may have.
 *
 * @param categoryId missing where all products may have it
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record AttributeView(
    UUID id,
    String code,
    Labels names,
    AttributeType type,
    List<String> choices,
    @Nullable UUID categoryId,
    long version) {
  static final String COLUMNS =
      "id, code, name_fr, name_ar, name_en, type, choices, category_id, version";

  static AttributeView of(Row row) {
    return new AttributeView(
        row.getUUID("id"),
        row.getString("code"),
        new Labels(row.getString("name_fr"), row.getString("name_ar"), row.getString("name_en")),
        AttributeType.valueOf(row.getString("type")),
        Arrays.asList(row.getArrayOfStrings("choices")),
        row.getUUID("category_id"),
        row.getLong("version"));
  }
}
