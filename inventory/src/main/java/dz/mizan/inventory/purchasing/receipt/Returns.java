package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.trade.Totals;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The returns of the running transaction's company. */
@ApplicationScoped
class Returns {
  private static final String INSERT =
      """
      insert into purchase_return (id, receipt_id, order_id, number, returned_on, reason, credit_ht,
        credit_tva, credit_ttc, stock_value, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *
      """;
  private static final String INSERT_LINES =
      """
      insert into purchase_return_line (id, return_id, receipt_line_id, quantity, base_quantity,
        credit, stock_value, movement_id)
      select l.id, $1, l.receipt_line_id, l.quantity, l.base_quantity, l.credit, l.stock_value,
        l.movement_id
      from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::numeric[], $6::numeric[],
        $7::numeric[], $8::uuid[])
        as l (id, receipt_line_id, quantity, base_quantity, credit, stock_value, movement_id)
      """;
  private static final String LINES =
      """
      select l.*, r.product_id, r.kind, r.tva_percent from purchase_return_line l
      join purchase_receipt_line r on r.company_id = l.company_id and r.id = l.receipt_line_id
      where l.return_id = any ($1) order by l.return_id, l.id
      """;

  /** A page by id of the returns of a receipt, one row more than asked for. */
  Uni<List<ReturnView>> page(PageRequest request, UUID receiptId) {
    return CompanySql.execute(
            "select * from purchase_return where receipt_id = $1"
                + " and ($2::uuid is null or id > $2) order by id limit $3",
            receiptId,
            request.afterId(),
            request.limitAndOne())
        .chain(
            rows -> {
              var found = StreamSupport.stream(rows.spliterator(), false).toList();
              var ids = found.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
              return CompanySql.execute(LINES, (Object) ids).map(lines -> views(found, lines));
            });
  }

  private static List<ReturnView> views(List<Row> returns, RowSet<Row> lines) {
    var byReturn = new HashMap<UUID, List<ReturnView.Line>>();
    lines.forEach(
        row ->
            byReturn
                .computeIfAbsent(row.getUUID("return_id"), id -> new ArrayList<>())
                .add(ReturnView.Line.of(row)));
    return returns.stream()
        .map(row -> ReturnView.of(row, byReturn.getOrDefault(row.getUUID("id"), List.of())))
        .toList();
  }

  /** Writes it with its lines. */
  Uni<ReturnView> insert(NewReturn returned, List<ReturnView.Line> lines, Totals credit) {
    var stockValue =
        lines.stream()
            .map(line -> line.stockValue().amount())
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    return CompanySql.execute(
            INSERT,
            returned.id(),
            returned.receipt().id(),
            returned.receipt().orderId(),
            returned.number(),
            returned.returnedOn(),
            returned.reason(),
            credit.totalHt(),
            credit.totalTva(),
            credit.totalTtc(),
            stockValue,
            Caller.current().map(Caller::userId).orElse(null))
        .call(() -> insertLines(returned.id(), lines))
        .map(rows -> ReturnView.of(rows.iterator().next(), lines));
  }

  private static Uni<Void> insertLines(UUID returnId, List<ReturnView.Line> lines) {
    return CompanySql.execute(
            INSERT_LINES,
            returnId,
            lines.stream().map(ReturnView.Line::id).toArray(UUID[]::new),
            lines.stream().map(ReturnView.Line::receiptLineId).toArray(UUID[]::new),
            lines.stream().map(ReturnView.Line::quantity).toArray(BigDecimal[]::new),
            lines.stream().map(ReturnView.Line::baseQuantity).toArray(BigDecimal[]::new),
            lines.stream().map(line -> line.credit().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(line -> line.stockValue().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(ReturnView.Line::movementId).toArray(UUID[]::new))
        .replaceWithVoid();
  }

  /** A return that is being made. */
  record NewReturn(
      UUID id, Receipt receipt, String number, LocalDate returnedOn, @Nullable String reason) {}
}
