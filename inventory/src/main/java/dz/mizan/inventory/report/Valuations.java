package dz.mizan.inventory.report;

import dz.mizan.common.money.Money;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the stock is or was worth. A level that has not moved since the day tells it itself;
 * for any other it is in the last movement until then, one row of the index.
 */
@ApplicationScoped
class Valuations {
  private static final String BY_PRODUCT =
      """
      select p.id, p.sku as code, p.name_fr as name, p.unit, s.on_hand, s.value,
        p.sku_key as place
      from product p cross join lateral (
        select sum(a.on_hand) as on_hand, sum(a.value) as value from stock_at($1) a
        where a.product_id = p.id and ($2::uuid[] is null or a.warehouse_id = any ($2))) s
      where p.sku_key > coalesce($4, '') and %s and (s.on_hand <> 0 or s.value <> 0)
      order by p.sku_key limit $5
      """
          .formatted(Grouping.IN_CATEGORY);
  // What has no category comes last: no code begins with a tilde.
  private static final String GROUPED =
      """
      select * from (
        select g.id, g.code, g.name, null::text as unit, null::numeric as on_hand,
          sum(a.value) as value, coalesce(lower(g.code), '~') collate "C" as place
        from stock_at($1) a join product p on p.id = a.product_id
        left join %s
        where ($2::uuid[] is null or a.warehouse_id = any ($2)) and %s
        group by g.id, g.code, g.name
        having sum(a.value) <> 0) grouped
      where $4::text is null or place > $4
      order by place limit $5
      """;
  private static final String BY_WAREHOUSE =
      GROUPED.formatted("warehouse g on g.id = a.warehouse_id", Grouping.IN_CATEGORY);
  private static final String BY_CATEGORY =
      GROUPED.formatted(
          "(select id, code, name_fr as name from category) g on g.id = p.category_id",
          Grouping.IN_CATEGORY);
  private static final String TOTAL =
      """
      select coalesce(sum(a.value), 0) as value
      from stock_at($1) a join product p on p.id = a.product_id
      where ($2::uuid[] is null or a.warehouse_id = any ($2)) and %s
      """
          .formatted(Grouping.IN_CATEGORY);

  private static final String CSV_HEAD =
      Csv.line("id", "code", "name", "unit", "onHand", "averageCost", "value");

  /** What is to be valued. */
  record Wanted(
      LocalDate on, Grouping by, UUID @Nullable [] warehouses, @Nullable UUID categoryId) {}

  Uni<Valuation> page(SqlConnection connection, Wanted wanted, PageRequest request) {
    var after = request.after(1);
    return items(wanted, after.isEmpty() ? null : after.getFirst(), request.limitAndOne())
        .on(connection)
        .map(rows -> Page.of(rows, request, item -> List.of(item.place())))
        .chain(
            page ->
                after.isEmpty()
                    ? totals(connection, wanted)
                        .map(
                            totals ->
                                new Valuation(
                                    wanted.on(),
                                    totals.value(),
                                    totals.inTransit(),
                                    page.items(),
                                    page.nextCursor()))
                    : Uni.createFrom()
                        .item(
                            new Valuation(
                                wanted.on(), null, null, page.items(), page.nextCursor())));
  }

  Multi<String> csv(SqlConnection connection, Wanted wanted) {
    return ReportAnswers.table(connection, CSV_HEAD, items(wanted, null, null), Valuations::line);
  }

  /** What lies in the warehouses, and what is on its way to them. */
  Uni<Valuation.Totals> totals(SqlConnection connection, Wanted wanted) {
    return total(TOTAL, wanted)
        .on(connection)
        .chain(
            value ->
                InTransit.value(wanted)
                    .on(connection)
                    .map(
                        inTransit -> new Valuation.Totals(value.getFirst(), inTransit.getFirst())));
  }

  /** The same, in the running company transaction. */
  Uni<Valuation.Totals> totals(Wanted wanted) {
    return total(TOTAL, wanted)
        .inTransaction()
        .chain(
            value ->
                InTransit.value(wanted)
                    .inTransaction()
                    .map(
                        inTransit -> new Valuation.Totals(value.getFirst(), inTransit.getFirst())));
  }

  static ReportQuery<Money> total(String sql, Wanted wanted) {
    return new ReportQuery<>(
        sql,
        row -> Money.dzd(row.getBigDecimal("value")),
        wanted.on(),
        wanted.warehouses(),
        wanted.categoryId());
  }

  private static ReportQuery<Valuation.Item> items(
      Wanted wanted, @Nullable String after, @Nullable Integer limit) {
    var sql =
        switch (wanted.by()) {
          case PRODUCT -> BY_PRODUCT;
          case WAREHOUSE -> BY_WAREHOUSE;
          case CATEGORY -> BY_CATEGORY;
        };
    return new ReportQuery<>(
        sql,
        Valuation.Item::of,
        wanted.on(),
        wanted.warehouses(),
        wanted.categoryId(),
        after,
        limit);
  }

  private static String line(Valuation.Item item) {
    return Csv.line(
        item.id(),
        item.code(),
        item.name(),
        item.unit(),
        item.onHand(),
        item.averageCost(),
        item.value());
  }
}
