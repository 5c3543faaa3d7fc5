package dz.mizan.hr.review.setup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scale; its levels from the lowest. */
@RegisterForReflection
@Schema(name = "RatingScaleView")
record ScaleView(
    UUID id,
    @JsonIgnore long version,
    String code,
    String name,
    boolean isArchived,
    List<ScaleRequest.Level> levels) {
  static final String COLUMNS =
      """
      s.id, s.version, s.code, s.name, s.is_archived, (select json_agg(json_build_object('value', l.value::text,
        'label', l.label, 'labelAr', l.label_ar) order by l.value)
        from rating_level l where l.scale_id = s.id) as levels
      """;

  static ScaleView of(Row row) {
    return new ScaleView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("is_archived"),
        ((JsonArray) row.getValue("levels"))
            .stream()
                .map(JsonObject.class::cast)
                .map(
                    level ->
                        new ScaleRequest.Level(
                            new BigDecimal(level.getString("value")),
                            level.getString("label"),
                            level.getString("labelAr")))
                .toList());
  }
}
