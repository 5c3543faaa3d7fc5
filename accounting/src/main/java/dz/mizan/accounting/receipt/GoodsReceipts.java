package dz.mizan.accounting.receipt;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The receipts of the running transaction's company, to be read. */
@ApplicationScoped
class GoodsReceipts {
  private static final String RECEIPT =
      """
      select g.*, s.open_ht
      from goods_receipt g cross join lateral (
        select coalesce(sum(value_ht - returned_ht - billed_ht + credited_ht), 0) as open_ht,
          coalesce(bool_or(quantity - returned_quantity - billed_quantity + credited_quantity <> 0),
            false) as is_open
        from goods_receipt_line l where l.company_id = g.company_id and l.receipt_id = g.id) s
      """;
  private static final String PAGE =
      RECEIPT
          + """
          where ($1::uuid is null or g.id > $1) and ($2::uuid is null or g.supplier_id = $2)
            and ($3::uuid is null or g.order_id = $3) and ($4::boolean is null or s.is_open = $4)
          order by g.id limit $5
          """;
  private static final String LINES =
      """
      select *, quantity - returned_quantity - billed_quantity + credited_quantity as open_quantity,
        value_ht - returned_ht - billed_ht + credited_ht as open_ht
      from goods_receipt_line where receipt_id = $1 order by id
      """;

  private static final String BILLS =
      """
      select distinct b.id from goods_receipt_line r
      join bill_line l on l.company_id = r.company_id and l.receipt_line_id = r.id
      join bill b on b.company_id = l.company_id and b.id = l.bill_id
      where r.receipt_id = $1 and b.status <> 'CANCELLED' order by b.id
      """;

  Uni<Page<ReceiptView>> page(
      PageRequest page, @Nullable UUID supplierId, @Nullable UUID orderId, @Nullable Boolean open) {
    return CompanySql.execute(PAGE, page.afterId(), supplierId, orderId, open, page.limitAndOne())
        .map(rows -> all(rows, row -> ReceiptView.of(row, null, null, null)))
        .map(views -> Page.of(views, page, view -> List.of(view.id().toString())));
  }

  /**
   * @throws NotFound if the company has no such receipt
   */
  Uni<ReceiptView> require(UUID id) {
    return CompanySql.execute(RECEIPT + "where g.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("goods-receipt", id);
              }
              return rows.iterator().next();
            })
        .chain(GoodsReceipts::whole);
  }

  private static Uni<ReceiptView> whole(Row row) {
    var id = row.getUUID("id");
    return CompanySql.execute("select * from goods_return where receipt_id = $1 order by id", id)
        .map(rows -> all(rows, ReceiptView.Return::of))
        .chain(
            returns ->
                CompanySql.execute(BILLS, id)
                    .map(rows -> all(rows, bill -> bill.getUUID(0)))
                    .chain(
                        bills ->
                            CompanySql.execute(LINES, id)
                                .map(rows -> all(rows, ReceiptView.Line::of))
                                .map(lines -> ReceiptView.of(row, returns, bills, lines))));
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> mapper) {
    return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
  }
}
