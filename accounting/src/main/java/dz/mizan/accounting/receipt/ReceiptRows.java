package dz.mizan.accounting.receipt;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what came and what went back. */
@ApplicationScoped
class ReceiptRows {
  private static final String RECEIPT =
      """
      insert into goods_receipt (id, supplier_id, order_id, order_number, number, delivery_note,
        received_on)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (company_id, id) do update set number = excluded.number,
        delivery_note = excluded.delivery_note, received_on = excluded.received_on
      """;
  private static final String RECEIPT_LINES =
      """
      insert into goods_receipt_line (id, receipt_id, product_id, sku, kind, unit, quantity,
        unit_cost, value_ht, tva_percent)
      select l.id, $1, l.product, l.sku, l.kind, l.unit, l.quantity::numeric, l.cost::numeric,
        l.value::numeric, l.tva::numeric
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::text[]) as l (id, product, sku, kind, unit, quantity, cost, value, tva)
      order by l.id
      on conflict (company_id, id) do update set sku = excluded.sku, unit = excluded.unit,
        quantity = excluded.quantity, unit_cost = excluded.unit_cost, value_ht = excluded.value_ht
      """;
  // A return may be told of before its receipt.
  private static final String KNOWN =
      """
      insert into goods_receipt (id, supplier_id, order_id, order_number) values ($1, $2, $3, $4)
      on conflict do nothing
      """;
  private static final String RETURN =
      """
      insert into goods_return (id, receipt_id, number, returned_on, credit_ht)
      values ($1, $2, $3, $4, $5) on conflict do nothing
      """;
  private static final String RETURN_LINES =
      """
      insert into goods_receipt_line as g (id, receipt_id, product_id, kind, tva_percent,
        returned_quantity, returned_ht)
      select l.id, $1, l.product, l.kind, l.tva::numeric, l.quantity::numeric, l.credit::numeric
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
        as l (id, product, kind, tva, quantity, credit)
      order by l.id
      on conflict (company_id, id) do update set
        returned_quantity = g.returned_quantity + excluded.returned_quantity,
        returned_ht = g.returned_ht + excluded.returned_ht
      """;

  Uni<Void> keep(GoodsReceived came) {
    var lines = came.lines();
    return CompanySql.execute(
            RECEIPT,
            came.receiptId(),
            came.supplierId(),
            came.orderId(),
            came.orderNumber(),
            came.receiptNumber(),
            came.deliveryNote(),
            came.receivedOn())
        .chain(
            () ->
                CompanySql.execute(
                    RECEIPT_LINES,
                    came.receiptId(),
                    ids(lines, GoodsReceived.Line::receiptLineId),
                    ids(lines, GoodsReceived.Line::productId),
                    texts(lines, GoodsReceived.Line::sku),
                    texts(lines, GoodsReceived.Line::kind),
                    texts(lines, GoodsReceived.Line::unit),
                    texts(lines, line -> plain(line.quantity())),
                    texts(lines, line -> plain(line.unitCost())),
                    texts(lines, line -> plain(line.valueHt())),
                    texts(lines, line -> plain(line.tvaPercent()))))
        .replaceWithVoid();
  }

  /**
   * @return false if this return is kept already
   */
  Uni<Boolean> keep(GoodsReturned gone) {
    return CompanySql.execute(
            KNOWN, gone.receiptId(), gone.supplierId(), gone.orderId(), gone.orderNumber())
        .chain(
            () ->
                CompanySql.execute(
                    RETURN,
                    gone.returnId(),
                    gone.receiptId(),
                    gone.returnNumber(),
                    gone.returnedOn(),
                    gone.credit()))
        .chain(
            kept ->
                kept.rowCount() == 0
                    ? Uni.createFrom().item(false)
                    : keepLines(gone).replaceWith(true));
  }

  private static Uni<Void> keepLines(GoodsReturned gone) {
    var lines = gone.lines();
    return CompanySql.execute(
            RETURN_LINES,
            gone.receiptId(),
            ids(lines, GoodsReturned.Line::receiptLineId),
            ids(lines, GoodsReturned.Line::productId),
            texts(lines, GoodsReturned.Line::kind),
            texts(lines, line -> plain(line.tvaPercent())),
            texts(lines, line -> plain(line.quantity())),
            texts(lines, line -> plain(line.creditHt())))
        .replaceWithVoid();
  }

  Uni<Void> receiptBooked(UUID receiptId, UUID entryId) {
    return CompanySql.execute(
            "update goods_receipt set entry_id = $2 where id = $1", receiptId, entryId)
        .replaceWithVoid();
  }

  Uni<Void> returnBooked(UUID returnId, UUID entryId) {
    return CompanySql.execute(
            "update goods_return set entry_id = $2 where id = $1", returnId, entryId)
        .replaceWithVoid();
  }

  private static <T> UUID[] ids(List<T> lines, Function<T, UUID> id) {
    return lines.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> @Nullable String[] texts(List<T> lines, Function<T, @Nullable String> text) {
    return lines.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
