package dz.mizan.accounting.bill;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes bills and what they take of receipts. */
@ApplicationScoped
class BillRows {
  private static final String INSERT =
      """
      insert into bill (id, kind, supplier_id, supplier_number, supplier_date, booked_on,
        credited_bill_id, paid_in_cash, withholding, withholding_percent, withholding_base, withheld,
        stamp_duty, stated_tva, note, total_ht, total_tva, recoverable_tva, total_ttc, payable,
        difference, needs_approval, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23)
      """;
  // What a draft says anew has not been approved of.
  private static final String UPDATE =
      """
      update bill set kind = $2, supplier_id = $3, supplier_number = $4, supplier_date = $5,
        booked_on = $6, credited_bill_id = $7, paid_in_cash = $8, withholding = $9,
        withholding_percent = $10, withholding_base = $11, withheld = $12, stamp_duty = $13,
        stated_tva = $14, note = $15, total_ht = $16, total_tva = $17, recoverable_tva = $18,
        total_ttc = $19, payable = $20, difference = $21, needs_approval = $22,
        approved_by = case when $23 then approved_by end, version = version + 1
      where id = $1
      """;
  private static final String LINES =
      """
      insert into bill_line (bill_id, line_no, kind, label, receipt_line_id, account, cost_centre,
        project, quantity, unit_price, discount_percent, ht, tva_percent, tva, tva_deductible,
        expected_ht)
      select $1, n, kind, label, receipt, account, centre, project, quantity::numeric, price::numeric,
        discount::numeric, ht::numeric, percent::numeric, tva::numeric, deductible, expected::numeric
      from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
          $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::boolean[], $15::text[])
        with ordinality as l (kind, label, receipt, account, centre, project, quantity, price,
          discount, ht, percent, tva, deductible, expected, n)
      """;
  private static final String INSTALMENTS =
      """
      insert into bill_instalment (bill_id, position, due_on, percent, amount)
      select $1, n, due, percent::numeric, amount::numeric
      from unnest($2::date[], $3::text[], $4::text[]) with ordinality as i (due, percent, amount, n)
      """;
  private static final String OPEN =
      """
      select l.id, l.receipt_id, g.supplier_id, g.number, l.sku, l.tva_percent,
        l.quantity - l.returned_quantity - l.billed_quantity + l.credited_quantity as open_quantity,
        l.value_ht - l.returned_ht - l.billed_ht + l.credited_ht as open_ht
      from goods_receipt_line l
      join goods_receipt g on g.company_id = l.company_id and g.id = l.receipt_id
      where l.id = any ($1) order by l.id
      """;
  private static final String TAKE =
      """
      update goods_receipt_line r set billed_quantity = r.billed_quantity + l.quantity::numeric,
        billed_ht = r.billed_ht + l.ht::numeric
      from unnest($1::uuid[], $2::text[], $3::text[]) as l (id, quantity, ht) where r.id = l.id
      """;
  private static final String CREDIT =
      """
      update goods_receipt_line r set credited_quantity = r.credited_quantity + l.quantity::numeric,
        credited_ht = r.credited_ht + l.ht::numeric
      from unnest($1::uuid[], $2::text[], $3::text[]) as l (id, quantity, ht) where r.id = l.id
      """;

  /** What is open of these lines of receipts, by id; locked until the transaction ends if asked. */
  Uni<Map<UUID, OpenLine>> open(List<UUID> ids, boolean locked) {
    return CompanySql.execute(
            locked ? OPEN + "for no key update of l" : OPEN, (Object) ids.toArray(UUID[]::new))
        .map(
            rows -> {
              var open = new HashMap<UUID, OpenLine>();
              rows.forEach(row -> open.put(row.getUUID("id"), OpenLine.of(row)));
              return open;
            });
  }

  /**
   * @throws BillRefusals.Duplicate if the paper is here already
   * @throws BillRefusals.Invalid if it names what the company does not have
   */
  Uni<Void> insert(UUID id, PricedBill bill) {
    return named(
        CompanySql.execute(
                INSERT, head(id, bill, Caller.current().map(Caller::userId).orElse(null)))
            .chain(() -> parts(id, bill)),
        bill);
  }

  /**
   * Puts other values in its place.
   *
   * @param approved whether what was approved stays so
   * @throws BillRefusals.Duplicate if the paper is here already
   * @throws BillRefusals.Invalid if it names what the company does not have
   */
  Uni<Void> update(UUID id, PricedBill bill, boolean approved) {
    return named(
        CompanySql.execute(UPDATE, head(id, bill, approved))
            .chain(() -> CompanySql.execute("delete from bill_line where bill_id = $1", id))
            .chain(() -> CompanySql.execute("delete from bill_instalment where bill_id = $1", id))
            .chain(() -> parts(id, bill)),
        bill);
  }

  /** Takes of the receipts what the bill bills or credits. */
  Uni<Void> take(PricedBill bill) {
    var lines = bill.lines().stream().filter(line -> line.of() != null).toList();
    return take(
        bill.kind(),
        lines.stream().map(BillRows::receiptLine).toArray(UUID[]::new),
        texts(lines, line -> plain(line.quantity())),
        texts(lines, line -> plain(line.expected())));
  }

  /** Gives back to the receipts what a posted bill had taken. */
  Uni<Void> giveBack(BillView bill) {
    var lines =
        Objects.requireNonNull(bill.lines()).stream()
            .filter(line -> line.receiptLineId() != null)
            .sorted(Comparator.comparing(BillView.Line::receiptLineId))
            .toList();
    return take(
        bill.kind(),
        lines.stream().map(BillView.Line::receiptLineId).toArray(UUID[]::new),
        texts(lines, line -> line.quantity().negate().toPlainString()),
        texts(lines, line -> Objects.requireNonNull(line.expectedHt()).negate().toPlainString()));
  }

  private static Uni<Void> take(
      BillKind kind, @Nullable UUID[] ids, @Nullable String[] quantities, @Nullable String[] hts) {
    return ids.length == 0
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(kind == BillKind.BILL ? TAKE : CREDIT, ids, quantities, hts)
            .onFailure(SqlFailures.violates("ck_goods_receipt_line_credited"))
            .transform(e -> new BillRefusals.Credited())
            .replaceWithVoid();
  }

  private static Uni<Void> parts(UUID id, PricedBill bill) {
    var lines = bill.lines();
    var parts = bill.instalments();
    return CompanySql.execute(
            LINES,
            id,
            texts(lines, line -> line.kind().name()),
            texts(lines, PricedLine::label),
            lines.stream().map(BillRows::receiptLine).toArray(UUID[]::new),
            texts(lines, PricedLine::account),
            texts(lines, PricedLine::costCentre),
            texts(lines, PricedLine::project),
            texts(lines, line -> line.quantity().toPlainString()),
            texts(lines, line -> line.unitPrice().toPlainString()),
            texts(lines, line -> line.discountPercent().toPlainString()),
            texts(lines, line -> line.ht().toPlainString()),
            texts(lines, line -> line.tvaPercent().toPlainString()),
            texts(lines, line -> line.tva().toPlainString()),
            lines.stream().map(PricedLine::deductible).toArray(Boolean[]::new),
            texts(lines, line -> plain(line.expected())))
        .chain(
            () ->
                CompanySql.execute(
                    INSTALMENTS,
                    id,
                    parts.stream()
                        .map(PricedBill.Instalment::dueOn)
                        .toArray(java.time.LocalDate[]::new),
                    parts.stream().map(p -> p.percent().toPlainString()).toArray(String[]::new),
                    parts.stream().map(p -> p.amount().toPlainString()).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** The last value is who writes it, or whether it stays approved. */
  private static @Nullable Object[] head(UUID id, PricedBill bill, @Nullable Object last) {
    var request = bill.request();
    var withholding = request.withholding();
    return new @Nullable Object[] {
      id,
      bill.kind().name(),
      request.supplierId(),
      request.supplierNumber(),
      request.supplierDate(),
      request.bookedOnOrDate(),
      request.creditedBillId(),
      request.isPaidInCash(),
      withholding == null ? null : withholding.name(),
      bill.withholdingPercent(),
      bill.withholdingBase(),
      bill.withheld(),
      request.stamp(),
      request.statedTva(),
      request.note(),
      bill.totalHt(),
      bill.totalTva(),
      bill.recoverableTva(),
      bill.totalTtc(),
      bill.payable(),
      bill.difference(),
      !bill.beyond().isEmpty(),
      last
    };
  }

  private static Uni<Void> named(Uni<Void> written, PricedBill bill) {
    var named =
        written
            .onFailure(SqlFailures.violates("uq_bill_supplier_number"))
            .transform(e -> new BillRefusals.Duplicate(bill.request().supplierNumber()))
            .onFailure(SqlFailures.violates("fk_bill_credited"))
            .transform(e -> new BillRefusals.Invalid("creditedBillId", "unknown"));
    for (var what : List.of("account", "cost_centre", "project")) {
      named =
          named
              .onFailure(SqlFailures.violates("fk_bill_line_" + what))
              .transform(
                  e ->
                      new BillRefusals.Invalid(
                          "lines", "a line names an unknown " + what.replace('_', ' ')));
    }
    return named;
  }

  private static @Nullable UUID receiptLine(PricedLine line) {
    var of = line.of();
    return of == null ? null : of.id();
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private static <T> @Nullable String[] texts(List<T> lines, Function<T, @Nullable String> text) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> text.apply(lines.get(i)))
        .toArray(String[]::new);
  }
}
