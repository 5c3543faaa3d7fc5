package dz.mizan.inventory.variant;

import dz.mizan.inventory.category.Labels;
import dz.mizan.inventory.product.Unit;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template.
 *
 * @param axes codes of the attributes by which its variants differ
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record TemplateView(
    UUID id,
    String code,
    Labels names,
    Unit unit,
    @Nullable UUID categoryId,
    List<String> axes,
    long version) {
  static final String COLUMNS =
      """
      t.id, t.code, t.name_fr, t.name_ar, t.name_en, t.unit, t.category_id, t.version,
      array(select a.code from product_template_axis x join attribute a on a.id = x.attribute_id
        where x.template_id = t.id order by x.position) as axes
      """;

  static TemplateView of(Row row) {
    return new TemplateView(
        row.getUUID("id"),
        row.getString("code"),
        new Labels(row.getString("name_fr"), row.getString("name_ar"), row.getString("name_en")),
        Unit.valueOf(row.getString("unit")),
        row.getUUID("category_id"),
        Arrays.asList(row.getArrayOfStrings("axes")),
        row.getLong("version"));
  }
}
