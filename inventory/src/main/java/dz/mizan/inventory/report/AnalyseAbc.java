package dz.mizan.inventory.report;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranks products by the value of what was consumed. Reads the movements of the period alone. */
@ApplicationScoped
class AnalyseAbc {
  private static final String SQL =
      """
      select * from (
        select p.id, p.sku, p.name_fr, p.unit, c.quantity, c.value,
          row_number() over ranking as rank, sum(c.value) over ranking as cumulated,
          sum(c.value) over () as total
        from (
          select l.product_id, -sum(m.quantity) as quantity, -sum(m.value) as value
          from stock_level l cross join lateral (
            select sum(m.quantity) as quantity, sum(m.value) as value from stock_movement m
            where l.last_moved_on >= $1 and m.level_id = l.id and m.moved_on between $1 and $4
              and m.kind in ('ISSUE', 'RETURN_IN')) m
          where $2::uuid[] is null or l.warehouse_id = any ($2)
          group by l.product_id
          having -sum(m.value) > 0) c
        join product p on p.id = c.product_id
        where %s
        window ranking as (order by c.value desc, p.id)) ranked
      where rank > $5
      order by rank limit $6
      """
          .formatted(Grouping.IN_CATEGORY);

  private static final String CSV_HEAD =
      Csv.line(
          "rank",
          "productId",
          "sku",
          "name",
          "unit",
          "quantity",
          "value",
          "share",
          "cumulatedShare",
          "abcClass");

  /** What is wanted. */
  record Wanted(
      ReportPeriod.Days days,
      AbcAnalysis.Thresholds thresholds,
      UUID @Nullable [] warehouses,
      @Nullable UUID categoryId) {}

  Uni<AbcAnalysis> page(SqlConnection connection, Wanted wanted, PageRequest request) {
    return ranked(wanted, afterRank(request), request.limitAndOne())
        .on(connection)
        .map(
            rows -> {
              var page =
                  Page.of(rows, request, ranked -> List.of(Long.toString(ranked.item().rank())));
              return new AbcAnalysis(
                  wanted.days().from(),
                  wanted.days().until(),
                  wanted.thresholds(),
                  rows.isEmpty() ? null : rows.getFirst().totalValue(),
                  page.items().stream().map(AbcAnalysis.Ranked::item).toList(),
                  page.nextCursor());
            });
  }

  Multi<String> csv(SqlConnection connection, Wanted wanted) {
    return ReportAnswers.table(
        connection, CSV_HEAD, ranked(wanted, 0, null), ranked -> line(ranked.item()));
  }

  private static ReportQuery<AbcAnalysis.Ranked> ranked(
      Wanted wanted, long afterRank, @Nullable Integer limit) {
    return new ReportQuery<>(
        SQL,
        row -> AbcAnalysis.Ranked.of(row, wanted.thresholds()),
        wanted.days().from(),
        wanted.warehouses(),
        wanted.categoryId(),
        wanted.days().until(),
        afterRank,
        limit);
  }

  private static long afterRank(PageRequest request) {
    var key = request.after(1);
    try {
      return key.isEmpty() ? 0 : Long.parseLong(key.getFirst());
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }

  private static String line(AbcAnalysis.Item item) {
    return Csv.line(
        item.rank(),
        item.productId(),
        item.sku(),
        item.name(),
        item.unit(),
        item.quantity(),
        item.value(),
        item.share(),
        item.cumulatedShare(),
        item.abcClass());
  }
}
