package dz.mizan.inventory.category;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What attributes the products of the running transaction's company may have. */
@ApplicationScoped
public class Attributes {
  // Locked against losing a choice until the values are written.
  private static final String APPLICABLE =
      "select "
          + AttributeView.COLUMNS
          + """
           from attribute a
          where code = any ($2::text[]) and (category_id is null or category_id in (
            with recursive above (id, parent_id) as (
              select c.id, c.parent_id from category c where c.id = $1
              union
              select c.id, c.parent_id from category c join above on c.id = above.parent_id)
            select id from above))
          order by a.id for key share of a
          """;

  /**
   * Those of these attributes that a product of that category may have, by code.
   *
   * @param categoryId null for a product without category
   */
  public Uni<Map<String, AttributeView>> applicable(@Nullable UUID categoryId, List<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(APPLICABLE, categoryId, codes.toArray(String[]::new))
        .map(
            rows -> {
              var found = new HashMap<String, AttributeView>();
              rows.forEach(
                  row -> {
                    var attribute = AttributeView.of(row);
                    found.put(attribute.code(), attribute);
                  });
              return found;
            });
  }

  /**
   * Checks a product's values.
   *
   * @param values by the attribute's code
   * @throws InvalidAttributes naming each value that does not fit, or has no attribute
   */
  public Uni<AttributeValues> check(@Nullable UUID categoryId, Map<String, String> values) {
    var sorted = new TreeMap<>(values);
    return applicable(categoryId, List.copyOf(sorted.keySet()))
        .map(attributes -> check(attributes, sorted));
  }

  private static AttributeValues check(
      Map<String, AttributeView> attributes, Map<String, String> values) {
    var refusal = new InvalidAttributes();
    var ids = new ArrayList<UUID>();
    var texts = new ArrayList<String>();
    values.forEach(
        (code, text) -> {
          var attribute = attributes.get(code);
          if (attribute == null) {
            refusal.add("attributes." + code, "is no attribute of such products");
            return;
          }
          var value = attribute.type().read(text, attribute.choices());
          if (value.isEmpty()) {
            refusal.add("attributes." + code, "is not a value of type " + attribute.type());
          } else {
            ids.add(attribute.id());
            texts.add(value.get());
          }
        });
    refusal.throwIfAny();
    return new AttributeValues(ids.toArray(UUID[]::new), texts.toArray(String[]::new));
  }
}
