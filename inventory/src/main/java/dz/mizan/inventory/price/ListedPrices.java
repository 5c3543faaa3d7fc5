package dz.mizan.inventory.price;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The prices in the lists of the running transaction's company. */
@ApplicationScoped
class ListedPrices {
  private static final String PAGE =
      "select "
          + PriceView.COLUMNS
          + """
           from product_price x where x.price_list_id = $1
            and ($2::uuid is null or x.id > $2) and ($3::uuid is null or x.product_id = $3)
            and ($4::date is null
              or x.valid_from <= $4 and coalesce(x.valid_until >= $4, true))
          order by x.id limit $5
          """;
  // One row per line; unit is null where the product has no such unit, product where there is none.
  private static final String UNITS =
      """
      select w.n, p.id as product_id, p.status,
        case when coalesce(w.unit, p.unit) = p.unit then p.unit else f.unit end as unit
      from unnest($1::uuid[], $2::text[]) with ordinality as w (product_id, unit, n)
      left join lateral (select * from product where id = w.product_id limit 1) p on true
      left join lateral (
        select u.unit from product_unit u
        where u.product_id = w.product_id and u.unit = w.unit limit 1) f on true
      order by w.n
      """;
  private static final String WANTED =
      """
      with w as materialized (
        select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::numeric[],
          $7::date[], $8::date[])
          as w (id, product_id, unit, min_quantity, price, valid_from, valid_until)
        order by product_id, unit, min_quantity, valid_from)
      """;
  // Locks one after the other in the order of w, as the insert does.
  private static final String LOCK =
      WANTED
          + "select "
          + PriceView.COLUMNS
          + """
           from w cross join lateral (
            select * from product_price o
            where o.price_list_id = $1 and o.product_id = w.product_id and o.unit = w.unit
              and o.min_quantity = w.min_quantity and o.valid_from = w.valid_from
            limit 1 for update) x
          """;
  private static final String SET =
      WANTED
          + """
          insert into product_price as x (id, price_list_id, product_id, unit, min_quantity, price,
            valid_from, valid_until)
          select w.id, $1::uuid, w.product_id, w.unit, w.min_quantity, w.price, w.valid_from,
            w.valid_until
          from w
          on conflict on constraint uq_product_price do update
            set price = excluded.price, valid_until = excluded.valid_until,
              version = x.version + 1
            where (x.price, x.valid_until) is distinct from (excluded.price, excluded.valid_until)
          returning
          """
          + PriceView.COLUMNS;

  /** What a line's product and unit are; null where there is none. */
  record LineUnit(@Nullable UUID productId, @Nullable String status, @Nullable String unit) {}

  Uni<List<PriceView>> page(
      UUID listId, PageRequest page, @Nullable UUID productId, @Nullable LocalDate on) {
    return CompanySql.execute(PAGE, listId, page.afterId(), productId, on, page.limitAndOne())
        .map(ListedPrices::views);
  }

  Uni<List<LineUnit>> units(List<NewPrice> prices) {
    return CompanySql.execute(
            UNITS,
            prices.stream().map(NewPrice::productId).toArray(UUID[]::new),
            prices.stream().map(NewPrice::unit).toArray(String[]::new))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new LineUnit(row.getUUID(1), row.getString(2), row.getString(3)))
                    .toList());
  }

  /** Those of these that exist, as they are, locked. */
  Uni<List<PriceView>> lock(UUID listId, List<PriceView> wanted) {
    return CompanySql.execute(LOCK, parameters(listId, wanted)).map(ListedPrices::views);
  }

  /** Writes these; returns those that are new or other than before. */
  Uni<List<PriceView>> set(UUID listId, List<PriceView> wanted) {
    return CompanySql.execute(SET, parameters(listId, wanted)).map(ListedPrices::views);
  }

  /**
   * @throws NotFound if the list has no such price
   */
  Uni<PriceView> delete(UUID listId, UUID id) {
    return CompanySql.execute(
            "delete from product_price x where x.price_list_id = $1 and x.id = $2 returning "
                + PriceView.COLUMNS,
            listId,
            id)
        .map(rows -> views(rows).stream().findFirst().orElseThrow(() -> new NotFound("price", id)));
  }

  private static @Nullable Object[] parameters(UUID listId, List<PriceView> wanted) {
    return new @Nullable Object[] {
      listId,
      wanted.stream().map(PriceView::id).toArray(UUID[]::new),
      wanted.stream().map(PriceView::productId).toArray(UUID[]::new),
      wanted.stream().map(PriceView::unit).toArray(String[]::new),
      wanted.stream().map(PriceView::minQuantity).toArray(BigDecimal[]::new),
      wanted.stream().map(PriceView::price).toArray(BigDecimal[]::new),
      wanted.stream().map(PriceView::validFrom).toArray(LocalDate[]::new),
      wanted.stream().map(PriceView::validUntil).toArray(LocalDate[]::new)
    };
  }

  private static List<PriceView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(PriceView::of).toList();
  }
}
