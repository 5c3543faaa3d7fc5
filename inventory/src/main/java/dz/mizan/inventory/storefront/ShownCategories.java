package dz.mizan.inventory.storefront;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Reads the categories that lead to published products. */
@ApplicationScoped
class ShownCategories {
  private static final String ALL =
      """
      with recursive shown as (
        select c.id, c.parent_id from category c
        where exists (select from product p
          where p.category_id = c.id and p.status = 'PUBLISHED')
        union
        select c.id, c.parent_id from category c join shown s on c.id = s.parent_id
      ), placed as (
        select c.id, c.parent_id, 0 as depth, array[c.code] as path
        from category c join shown s on s.id = c.id where c.parent_id is null
        union all
        select c.id, c.parent_id, p.depth + 1, p.path || c.code
        from category c join shown s on s.id = c.id join placed p on p.id = c.parent_id
      )
      select c.id, c.code, p.parent_id,
        case $1 when 'ar' then coalesce(c.name_ar, c.name_fr)
          when 'en' then coalesce(c.name_en, c.name_fr) else c.name_fr end as name
      from placed p join category c on c.id = p.id
      order by p.path
      """;

  Uni<StorefrontCategory.All> all(String language) {
    return CompanySql.execute(ALL, language)
        .map(
            rows ->
                new StorefrontCategory.All(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(
                            row ->
                                new StorefrontCategory(
                                    row.getUUID("id"),
                                    row.getString("code"),
                                    row.getString("name"),
                                    row.getUUID("parent_id")))
                        .toList()));
  }
}
