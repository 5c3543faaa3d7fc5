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

/** A template; its sections in their order, counted from 1. */
@RegisterForReflection
@Schema(name = "ReviewTemplateView")
record TemplateView(
    UUID id,
    @JsonIgnore long version,
    String code,
    String name,
    boolean isArchived,
    List<TemplateRequest.Section> sections) {
  static final String COLUMNS =
      """
      t.id, t.version, t.code, t.name, t.is_archived, (select json_agg(json_build_object('title', s.title,
        'titleAr', s.title_ar, 'kind', s.kind, 'weight', s.weight::text, 'self', s.is_for_self,
        'peers', s.is_for_peers) order by s.position)
        from review_section s where s.template_id = t.id) as sections
      """;

  static TemplateView of(Row row) {
    return new TemplateView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("is_archived"),
        ((JsonArray) row.getValue("sections"))
            .stream()
                .map(JsonObject.class::cast)
                .map(
                    section ->
                        new TemplateRequest.Section(
                            section.getString("title"),
                            section.getString("titleAr"),
                            SectionKind.valueOf(section.getString("kind")),
                            new BigDecimal(section.getString("weight")),
                            section.getBoolean("self"),
                            section.getBoolean("peers")))
                .toList());
  }
}
