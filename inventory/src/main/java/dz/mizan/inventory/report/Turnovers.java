package dz.mizan.inventory.report;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads turnovers. The values at the end of all days sum up to the opening value on each day, and
 * each movement's value on the days from its own to the last, so one pass over the period's
 * movements is enough.
 */
@ApplicationScoped
class Turnovers {
  // Of the levels o before the period.
  private static final String MOVED =
      """
      left join lateral (
        select -sum(m.value) filter (where m.kind in ('ISSUE', 'RETURN_IN')) as cost,
          sum(m.value * ($4::date - m.moved_on + 1)) as value_days
        from stock_movement m
        where o.last_moved_on >= $1 and m.level_id = o.level_id
          and m.moved_on between $1 and $4) m on true
      """;
  private static final String BY_PRODUCT =
      """
      select p.id, p.sku as code, p.name_fr as name, p.sku_key as place,
        t.opening, coalesce(t.cost, 0) as cost, coalesce(t.value_days, 0) as value_days
      from product p cross join lateral (
        select sum(o.value) as opening, sum(m.cost) as cost, sum(m.value_days) as value_days
        from stock_at($5) o
      """
          + MOVED
          + """
            where o.product_id = p.id and ($2::uuid[] is null or o.warehouse_id = any ($2))) t
          where p.sku_key > coalesce($6, '') and (t.opening <> 0 or t.value_days is not null)
            and
          """
          + Grouping.IN_CATEGORY
          + " order by p.sku_key limit $7";
  private static final String BY_CATEGORY =
      """
      select * from (
        select c.id, c.code, c.name_fr as name, coalesce(lower(c.code), '~') collate "C" as place,
          sum(o.value) as opening, coalesce(sum(m.cost), 0) as cost,
          coalesce(sum(m.value_days), 0) as value_days, count(m.value_days) as moved
        from stock_at($5) o
      """
          + MOVED
          + """
            join product p on p.id = o.product_id
            left join category c on c.id = p.category_id
            where ($2::uuid[] is null or o.warehouse_id = any ($2)) and
          """
          + Grouping.IN_CATEGORY
          + """

            group by c.id, c.code, c.name_fr) grouped
          where (opening <> 0 or moved > 0) and ($6::text is null or place > $6)
          order by place limit $7
          """;

  private static final String CSV_HEAD =
      Csv.line(
          "id", "code", "name", "costOfGoodsOut", "averageStockValue", "turnover", "daysOfStock");

  /** What is wanted; not by warehouse. */
  record Wanted(
      ReportPeriod.Days days,
      Grouping by,
      UUID @Nullable [] warehouses,
      @Nullable UUID categoryId) {}

  Uni<Turnover> page(SqlConnection connection, Wanted wanted, PageRequest request) {
    var after = request.after(1);
    var days = wanted.days();
    return items(wanted, after.isEmpty() ? null : after.getFirst(), request.limitAndOne())
        .on(connection)
        .map(rows -> Page.of(rows, request, item -> List.of(item.place())))
        .map(page -> new Turnover(days.from(), days.until(), page.items(), page.nextCursor()));
  }

  Multi<String> csv(SqlConnection connection, Wanted wanted) {
    return ReportAnswers.table(connection, CSV_HEAD, items(wanted, null, null), Turnovers::line);
  }

  private static ReportQuery<Turnover.Item> items(
      Wanted wanted, @Nullable String after, @Nullable Integer limit) {
    var days = wanted.days();
    return new ReportQuery<>(
        wanted.by() == Grouping.CATEGORY ? BY_CATEGORY : BY_PRODUCT,
        row -> item(row, days.count()),
        days.from(),
        wanted.warehouses(),
        wanted.categoryId(),
        days.until(),
        days.dayBefore(),
        after,
        limit);
  }

  private static Turnover.Item item(Row row, long days) {
    return Turnover.Item.of(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getBigDecimal("cost").setScale(2),
        row.getBigDecimal("opening")
            .multiply(BigDecimal.valueOf(days))
            .add(row.getBigDecimal("value_days")),
        days,
        row.getString("place"));
  }

  private static String line(Turnover.Item item) {
    return Csv.line(
        item.id(),
        item.code(),
        item.name(),
        item.costOfGoodsOut(),
        item.averageStockValue(),
        item.turnover(),
        item.daysOfStock());
  }
}
