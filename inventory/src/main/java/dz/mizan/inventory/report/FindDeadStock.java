package dz.mizan.inventory.report;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds dead stock: there on a day some time ago, there now, and none of it issued since. */
@ApplicationScoped
class FindDeadStock {
  private static final String SQL =
      """
      select * from (
        select p.id, p.sku, p.name_fr, p.unit, d.on_hand, d.value, d.issued_on,
          d.first_moved_on, sum(d.value) over () as total
        from (
          select l.product_id, sum(l.on_hand) as on_hand, sum(l.value) as value,
            max(i.moved_on) as issued_on, min(f.moved_on) as first_moved_on
          from stock_level l join stock_at($1) b on b.level_id = l.id
          left join lateral (
            select m.moved_on from stock_movement m
            where m.level_id = l.id and m.kind = 'ISSUE' and m.quantity < 0
            order by m.moved_on desc, m.sequence desc limit 1) i on true
          left join lateral (
            select m.moved_on from stock_movement m
            where m.level_id = l.id and i.moved_on is null
            order by m.moved_on, m.sequence limit 1) f on true
          where $2::uuid[] is null or l.warehouse_id = any ($2)
          group by l.product_id
          having sum(l.on_hand) > 0 and sum(b.on_hand) > 0
            and coalesce(max(i.moved_on) <= $1, true)) d
        join product p on p.id = d.product_id
        where %s) dead
      where $4::numeric is null or (value, id) < ($4, $5)
      order by value desc, id desc limit $6
      """
          .formatted(Grouping.IN_CATEGORY);

  private static final String CSV_HEAD =
      Csv.line("productId", "sku", "name", "unit", "onHand", "value", "lastIssuedOn", "ageDays");

  /**
   * What is wanted.
   *
   * @param days for how long it was not issued
   */
  record Wanted(
      LocalDate today, int days, UUID @Nullable [] warehouses, @Nullable UUID categoryId) {}

  Uni<DeadStock> page(SqlConnection connection, Wanted wanted, PageRequest request) {
    return found(wanted, DeadStock.Place.of(request), request.limitAndOne())
        .on(connection)
        .map(
            rows -> {
              var page = Page.of(rows, request, found -> found.item().key());
              return new DeadStock(
                  wanted.today(),
                  wanted.days(),
                  rows.isEmpty() ? null : rows.getFirst().totalValue(),
                  page.items().stream().map(DeadStock.Found::item).toList(),
                  page.nextCursor());
            });
  }

  Multi<String> csv(SqlConnection connection, Wanted wanted) {
    return ReportAnswers.table(
        connection,
        CSV_HEAD,
        found(wanted, DeadStock.Place.FIRST, null),
        found -> line(found.item()));
  }

  private static ReportQuery<DeadStock.Found> found(
      Wanted wanted, DeadStock.Place after, @Nullable Integer limit) {
    return new ReportQuery<>(
        SQL,
        row -> DeadStock.Found.of(row, wanted.today()),
        wanted.today().minusDays(wanted.days()),
        wanted.warehouses(),
        wanted.categoryId(),
        after.value(),
        after.productId(),
        limit);
  }

  private static String line(DeadStock.Item item) {
    return Csv.line(
        item.productId(),
        item.sku(),
        item.name(),
        item.unit(),
        item.onHand(),
        item.value(),
        item.lastIssuedOn(),
        item.ageDays());
  }
}
