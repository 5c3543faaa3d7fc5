package dz.mizan.accounting.bill;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The bills of the running transaction's company, to be read. */
@ApplicationScoped
class Bills {
  private static final String BILL =
      """
      select b.*, p.name as supplier_name, o.remaining,
        case when b.status <> 'POSTED' then b.status when o.remaining = 0 then 'PAID'
          when o.overdue then 'OVERDUE' when o.remaining < b.payable then 'PARTLY_PAID'
          else 'POSTED' end as state
      from bill b
      join partner p on p.company_id = b.company_id and p.id = b.supplier_id
      cross join lateral (
        select sum(abs(i.remaining)) as remaining,
          bool_or(i.remaining <> 0 and i.due_date < (now() at time zone g.zone)::date) as overdue
        from open_item i join ledger g on g.company_id = i.company_id
        where i.company_id = b.company_id and i.entry_id = b.entry_id
          and i.account = b.payable_account and i.due_date is not null) o
      """;
  private static final String PAGE =
      "select * from ("
          + BILL
          + """
          ) s
          where ($1::uuid is null or id > $1) and ($2::text is null or kind = $2)
            and ($3::text is null or state = $3) and ($4::uuid is null or supplier_id = $4)
            and ($5::text is null or lower(supplier_number) = lower($5) or lower(number) = lower($5))
            and ($6::date is null or booked_on >= $6) and ($7::date is null or booked_on <= $7)
          order by id limit $8
          """;
  private static final String LINES =
      """
      select l.*, r.receipt_id, g.number as receipt_number, g.order_number
      from bill_line l
      left join goods_receipt_line r on r.company_id = l.company_id and r.id = l.receipt_line_id
      left join goods_receipt g on g.company_id = r.company_id and g.id = r.receipt_id
      where l.bill_id = $1 order by l.line_no
      """;

  Uni<Page<BillView>> page(PageRequest page, BillFilter filter) {
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.kindName(),
            filter.stateName(),
            filter.supplierId,
            filter.number,
            filter.from,
            filter.to,
            page.limitAndOne())
        .map(rows -> all(rows, row -> view(row, null, null)))
        .map(views -> Page.of(views, page, view -> List.of(view.id().toString())));
  }

  /**
   * The bill with its lines.
   *
   * @throws NotFound if the company has none with this id
   */
  Uni<BillView> require(UUID id) {
    return CompanySql.execute(BILL + "where b.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("bill", id);
              }
              return rows.iterator().next();
            })
        .chain(
            row ->
                CompanySql.execute(LINES, id)
                    .map(rows -> all(rows, Bills::line))
                    .chain(
                        lines ->
                            CompanySql.execute(
                                    "select * from bill_instalment where bill_id = $1"
                                        + " order by position",
                                    id)
                                .map(rows -> all(rows, Bills::instalment))
                                .map(parts -> view(row, lines, parts))));
  }

  /** The same, locked until the transaction ends. */
  Uni<BillView> lock(UUID id) {
    return CompanySql.execute("select from bill where id = $1 for no key update", id)
        .chain(() -> require(id));
  }

  private static BillView view(
      Row row, @Nullable List<BillView.Line> lines, @Nullable List<BillView.Instalment> parts) {
    var withholding = row.getString("withholding");
    return new BillView(
        row.getUUID("id"),
        BillKind.valueOf(row.getString("kind")),
        BillState.valueOf(row.getString("state")),
        row.getString("number"),
        row.getUUID("supplier_id"),
        row.getString("supplier_name"),
        row.getString("supplier_number"),
        row.getLocalDate("supplier_date"),
        row.getLocalDate("booked_on"),
        row.getUUID("credited_bill_id"),
        row.getBoolean("paid_in_cash"),
        withholding == null ? null : Withholding.valueOf(withholding),
        row.getBigDecimal("withholding_percent"),
        row.getBigDecimal("withholding_base"),
        row.getBigDecimal("withheld"),
        row.getBigDecimal("stamp_duty"),
        row.getBigDecimal("total_ht"),
        row.getBigDecimal("total_tva"),
        row.getBigDecimal("recoverable_tva"),
        row.getBigDecimal("total_ttc"),
        row.getBigDecimal("payable"),
        row.getString("status").equals("CANCELLED")
            ? BigDecimal.ZERO.setScale(2)
            : row.getBigDecimal("remaining"),
        row.getBigDecimal("difference"),
        row.getBoolean("needs_approval"),
        row.getUUID("approved_by"),
        row.getUUID("entry_id"),
        row.getUUID("reversal_entry_id"),
        row.getString("cancel_reason"),
        row.getString("note"),
        row.getLong("version"),
        lines,
        parts,
        warnings(row, lines));
  }

  private static @Nullable List<String> warnings(Row row, @Nullable List<BillView.Line> lines) {
    if (lines == null) {
      return null;
    }
    var deductible =
        lines.stream()
            .filter(BillView.Line::tvaDeductible)
            .map(BillView.Line::tva)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return row.getBigDecimal("recoverable_tva").compareTo(deductible) < 0
        ? List.of("tva-lost-in-cash")
        : List.of();
  }

  private static BillView.Line line(Row row) {
    return new BillView.Line(
        BillLineKind.valueOf(row.getString("kind")),
        row.getString("label"),
        row.getUUID("receipt_line_id"),
        row.getUUID("receipt_id"),
        row.getString("receipt_number"),
        row.getString("order_number"),
        row.getString("account"),
        row.getString("cost_centre"),
        row.getString("project"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("ht"),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("tva"),
        row.getBoolean("tva_deductible"),
        row.getBigDecimal("expected_ht"));
  }

  private static BillView.Instalment instalment(Row row) {
    return new BillView.Instalment(
        row.getLocalDate("due_on"), row.getBigDecimal("percent"), row.getBigDecimal("amount"));
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> mapper) {
    return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
  }
}
