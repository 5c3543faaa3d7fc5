package dz.mizan.inventory.report;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads stock cards. A movement knows the stock after it, so an opening balance is one row of the
 * index per level, however long the history.
 */
@ApplicationScoped
class StockCards {
  private static final String HEAD =
      """
      select p.id, p.sku, p.name_fr, p.unit,
        coalesce(sum(o.on_hand), 0) as opening_quantity, coalesce(sum(o.value), 0) as opening_value,
        coalesce(sum(c.on_hand), 0) as closing_quantity, coalesce(sum(c.value), 0) as closing_value
      from product p
      left join (stock_at($2) o join stock_at($3) c on c.level_id = o.level_id)
        on o.product_id = p.id and c.product_id = p.id
          and ($4::uuid[] is null or o.warehouse_id = any ($4))
      where p.id = $1
      group by p.id, p.sku, p.name_fr, p.unit
      """;

  // Each level gives its next rows by the index, so that a page costs a page whatever the period.
  // after is what the page before has shown of the level on day $3: all, up to its last, or
  // nothing.
  private static final String LINES =
      """
      with level as (
        select l.id, case when l.id < $4 then 9223372036854775807 when l.id = $4 then $5 else 0 end
            as after
        from stock_level l
        where l.product_id = $1 and ($2::uuid[] is null or l.warehouse_id = any ($2))
      ), balance as materialized (
        select coalesce(sum(b.on_hand), 0) as quantity, coalesce(sum(b.stock_value), 0) as value
        from level l cross join lateral (
          select m.on_hand, m.stock_value from stock_movement m
          where m.level_id = l.id and (m.moved_on, m.sequence) <= ($3, l.after)
          order by m.moved_on desc, m.sequence desc limit 1) b
      ), page as (
        select m.* from level l cross join lateral (
          select m.* from stock_movement m
          where m.level_id = l.id and (m.moved_on, m.sequence) > ($3, l.after)
            and m.moved_on <= $6
          order by m.moved_on, m.sequence limit $7) m
        order by m.moved_on, m.level_id, m.sequence limit $7
      )
      select page.id, page.level_id, page.sequence, page.moved_on, page.moved_at,
        page.warehouse_id, page.kind, page.document, page.document_type, page.document_id,
        page.reverses, page.quantity, page.value,
        balance.quantity + sum(page.quantity) over place as balance_quantity,
        balance.value + sum(page.value) over place as balance_value
      from page cross join balance
      window place as (order by page.moved_on, page.level_id, page.sequence)
      order by page.moved_on, page.level_id, page.sequence
      """;
  private static final UUID FIRST = new UUID(0, 0);
  private static final int KEY_SIZE = 3;

  private static final String CSV_HEAD =
      Csv.line(
          "movedOn",
          "movedAt",
          "warehouseId",
          "kind",
          "document",
          "documentType",
          "movementId",
          "quantityIn",
          "valueIn",
          "quantityOut",
          "valueOut",
          "balanceQuantity",
          "balanceValue");

  /**
   * @throws NotFound if the company has no such product
   */
  Uni<StockCard> page(
      UUID productId, UUID @Nullable [] warehouses, ReportPeriod.Days days, PageRequest request) {
    var lines = lines(productId, warehouses, days, start(days, request), request.limitAndOne());
    return head(productId, warehouses, days)
        .inTransaction()
        .map(heads -> require(productId, heads))
        .chain(
            head ->
                lines
                    .inTransaction()
                    .map(rows -> Page.of(rows, request, line -> line.place().key()))
                    .map(page -> head.card(days, page)));
  }

  /** The whole card: its opening, the movements, its closing. */
  Multi<String> csv(
      SqlConnection connection,
      UUID productId,
      UUID @Nullable [] warehouses,
      ReportPeriod.Days days) {
    var start = new StockCard.Place(days.from(), FIRST, 0);
    var lines = lines(productId, warehouses, days, start, null);
    return head(productId, warehouses, days)
        .on(connection)
        .map(heads -> require(productId, heads))
        .onItem()
        .transformToMulti(
            head ->
                Multi.createBy()
                    .concatenating()
                    .streams(
                        ReportAnswers.table(
                            connection,
                            CSV_HEAD + total("OPENING", days.from(), head.opening()),
                            lines,
                            StockCards::line),
                        Multi.createFrom().item(total("CLOSING", days.until(), head.closing()))));
  }

  private static ReportQuery<StockCard.Head> head(
      UUID productId, UUID @Nullable [] warehouses, ReportPeriod.Days days) {
    return new ReportQuery<>(
        HEAD, StockCard.Head::of, productId, days.dayBefore(), days.until(), warehouses);
  }

  private static ReportQuery<StockCard.Line> lines(
      UUID productId,
      UUID @Nullable [] warehouses,
      ReportPeriod.Days days,
      StockCard.Place after,
      @Nullable Integer limit) {
    return new ReportQuery<>(
        LINES,
        StockCard.Line::of,
        productId,
        warehouses,
        after.day(),
        after.levelId(),
        after.sequence(),
        days.until(),
        limit);
  }

  private static StockCard.Head require(UUID productId, List<StockCard.Head> heads) {
    return heads.stream().findFirst().orElseThrow(() -> new NotFound("product", productId));
  }

  private static StockCard.Place start(ReportPeriod.Days days, PageRequest request) {
    var key = request.after(KEY_SIZE);
    if (key.isEmpty()) {
      return new StockCard.Place(days.from(), FIRST, 0);
    }
    try {
      var day = LocalDate.parse(key.get(0));
      if (day.isBefore(days.from()) || day.isAfter(days.until())) {
        throw new BadCursor();
      }
      return new StockCard.Place(day, PageRequest.id(key.get(1)), Long.parseLong(key.get(2)));
    } catch (DateTimeException | NumberFormatException e) {
      throw new BadCursor();
    }
  }

  private static String line(StockCard.Line line) {
    var in = line.in();
    var out = line.out();
    return Csv.line(
        line.movedOn(),
        line.movedAt(),
        line.warehouseId(),
        line.kind(),
        line.document(),
        line.documentType(),
        line.movementId(),
        in == null ? null : in.quantity(),
        in == null ? null : in.value(),
        out == null ? null : out.quantity(),
        out == null ? null : out.value(),
        line.balance().quantity(),
        line.balance().value());
  }

  private static String total(String kind, LocalDate day, StockCard.Stock stock) {
    return Csv.line(
        day,
        null,
        null,
        kind,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        stock.quantity(),
        stock.value());
  }
}
