package dz.mizan.inventory.storefront;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.product.TvaRates;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what is published, in the running transaction's company: two statements a page. */
@ApplicationScoped
class ShownProducts {
  private static final String BY_ID =
      """
      select 0 as step, 0 as score, p.id as product_id, row_number() over (order by p.id) as place
      from product p where p.status = 'PUBLISHED' and p.id > $3
      order by p.id limit $4
      """;
  private static final String IN_CATEGORY =
      """
      select 0 as step, 0 as score, p.id as product_id, row_number() over (order by p.id) as place
      from product p where p.status = 'PUBLISHED' and p.id > $3 and p.category_id = any ($5)
      order by p.id limit $4
      """;
  private static final String BY_WORDS =
      """
      select s.step, s.score, s.product_id, s.place
      from search_products($6, 'PUBLISHED', null, $5, $7, $8, $3, $4)
        with ordinality as s (step, score, product_id, place)
      """;
  private static final String BY_NAME =
      """
      select 0 as step, 0 as score, p.id as product_id, 1 as place
      from product p where p.status = 'PUBLISHED' and (p.id = $3 or p.sku_key = lower($4)) limit 1
      """;
  private static final String SHOWN =
      """
      select f.step, f.score, p.id, p.sku, p.kind, p.unit, p.category_id, p.tva_code, p.pictures,
        case $1 when 'ar' then coalesce(p.name_ar, p.name_fr)
          when 'en' then coalesce(p.name_en, p.name_fr) else p.name_fr end as name,
        case $1 when 'ar' then coalesce(p.description_ar, p.description_fr)
          when 'en' then coalesce(p.description_en, p.description_fr)
          else p.description_fr end as description,
        today.price, today.includes_tva,
        p.kind = 'SERVICE' or coalesce((select true from stock_level l
          where l.product_id = p.id and l.on_hand > l.reserved limit 1), false) as available
      from found f join product p on p.id = f.product_id
      left join lateral (
        select x.price, l.includes_tva
        from price_list l join product_price x on x.price_list_id = l.id
        where l.is_default and x.product_id = p.id and x.unit = p.unit and x.min_quantity <= 1
          and x.valid_from <= $2 and coalesce(x.valid_until >= $2, true)
        order by x.min_quantity desc, x.valid_from desc limit 1) today on true
      order by f.place
      """;
  private static final String CATEGORY =
      """
      select array(select t.id from category c
        cross join lateral category_tree(c.company_id, c.id) t
        where c.id::text = lower($1) or lower(c.code) = lower($1)) as ids
      """;

  private final TvaRates rates;

  ShownProducts(TvaRates rates) {
    this.rates = rates;
  }

  /** A product and where it stands in its list. */
  record Shown(StorefrontProduct product, int step, int score) {}

  /** How to go on after a product of a search or of a list. */
  Uni<List<Shown>> page(
      String language,
      LocalDate day,
      PageRequest request,
      @Nullable String words,
      UUID @Nullable [] categories) {
    int limit = request.limitAndOne();
    if (words == null) {
      var after = request.afterId();
      var from = after == null ? new UUID(0, 0) : after;
      return categories == null
          ? read(BY_ID, day, language, day, from, limit)
          : read(IN_CATEGORY, day, language, day, from, limit, categories);
    }
    var after = request.after(3);
    boolean isFirst = after.isEmpty();
    return read(
        BY_WORDS,
        day,
        language,
        day,
        isFirst ? null : PageRequest.id(after.get(2)),
        limit,
        categories,
        words,
        isFirst ? null : Numbers.of(after.get(0)),
        isFirst ? null : Numbers.of(after.get(1)));
  }

  /** One by its id or its SKU; empty if there is none that is published. */
  Uni<List<Shown>> find(String language, LocalDate day, @Nullable UUID id, String sku) {
    return read(BY_NAME, day, language, day, id, sku);
  }

  /** A category, by id or code, with those below it; empty if there is none. */
  Uni<UUID[]> categories(String category) {
    return CompanySql.execute(CATEGORY, category)
        .map(rows -> rows.iterator().next().getArrayOfUUIDs(0));
  }

  private Uni<List<Shown>> read(String found, LocalDate day, @Nullable Object... parameters) {
    return rates
        .on(day)
        .chain(
            percents ->
                CompanySql.execute("with found as (" + found + ") " + SHOWN, parameters)
                    .map(rows -> shown(rows, new ShownRow(percents))));
  }

  private static List<Shown> shown(RowSet<Row> rows, ShownRow mapper) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Shown(mapper.product(row), row.getInteger("step"), row.getInteger("score")))
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
  }

  /** Numbers of a cursor. */
  private static final class Numbers {
    static Integer of(String value) {
      try {
        return Integer.valueOf(value);
      } catch (NumberFormatException e) {
        throw new BadCursor();
      }
    }
  }
}
