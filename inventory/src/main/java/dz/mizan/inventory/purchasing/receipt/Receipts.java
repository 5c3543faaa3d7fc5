package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.purchasing.PurchaseOrder;
import dz.mizan.inventory.trade.Totals;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The receipts of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class Receipts {
  private static final String LINES =
      """
      select l.*, o.sku, o.unit, o.position from purchase_receipt_line l
      join purchase_order_line o on o.company_id = l.company_id and o.id = l.order_line_id
      where l.receipt_id = any ($1) order by l.receipt_id, o.position
      """;
  private static final String INSERT =
      """
      insert into purchase_receipt (id, order_id, number, supplier_id, warehouse_id, delivery_note,
        received_on, total_ht, total_tva, total_ttc, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *
      """;
  private static final String INSERT_LINES =
      """
      insert into purchase_receipt_line (id, receipt_id, order_line_id, product_id, kind, quantity,
        base_quantity, unit_cost, value, tva_percent, movement_id)
      select l.id, $1, l.order_line_id, l.product_id, l.kind, l.quantity, l.base_quantity,
        l.unit_cost, l.value, l.tva_percent, l.movement_id
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::numeric[], $7::numeric[],
        $8::numeric[], $9::numeric[], $10::numeric[], $11::uuid[]) as l (id, order_line_id,
          product_id, kind, quantity, base_quantity, unit_cost, value, tva_percent, movement_id)
      """;

  /** A page by id, one row more than asked for, of an order or of all. */
  Uni<List<ReceiptView>> page(PageRequest request, @Nullable UUID orderId) {
    return CompanySql.execute(
            "select * from purchase_receipt where ($1::uuid is null or id > $1)"
                + " and ($2::uuid is null or order_id = $2)"
                + " and ($3::uuid[] is null or warehouse_id = any ($3)) order by id limit $4",
            request.afterId(),
            orderId,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Receipt::of).toList())
        .chain(this::withLines);
  }

  /**
   * @throws NotFound if the company has no such receipt
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<Receipt> require(UUID id) {
    return CompanySql.execute("select * from purchase_receipt where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("purchase-receipt", id);
              }
              var receipt = Receipt.of(rows.iterator().next());
              Caller.require().scope().require(Warehouses.SCOPE, receipt.warehouseId());
              return receipt;
            });
  }

  Uni<ReceiptView> show(Receipt receipt) {
    return withLines(List.of(receipt)).map(List::getFirst);
  }

  private Uni<List<ReceiptView>> withLines(List<Receipt> receipts) {
    return CompanySql.execute(
            LINES, (Object) receipts.stream().map(Receipt::id).toArray(UUID[]::new))
        .map(
            rows -> {
              var byReceipt = new HashMap<UUID, List<ReceiptLine>>();
              rows.forEach(
                  row ->
                      byReceipt
                          .computeIfAbsent(row.getUUID("receipt_id"), id -> new ArrayList<>())
                          .add(ReceiptLine.of(row)));
              return receipts.stream()
                  .map(r -> ReceiptView.of(r, byReceipt.getOrDefault(r.id(), List.of())))
                  .toList();
            });
  }

  Uni<Receipt> insert(NewReceipt receipt, Totals totals) {
    return CompanySql.execute(
            INSERT,
            receipt.id(),
            receipt.order().id(),
            receipt.number(),
            receipt.order().supplierId(),
            receipt.warehouseId(),
            receipt.deliveryNote(),
            receipt.receivedOn(),
            totals.totalHt(),
            totals.totalTva(),
            totals.totalTtc(),
            Caller.current().map(Caller::userId).orElse(null))
        .map(rows -> Receipt.of(rows.iterator().next()));
  }

  Uni<Void> insertLines(UUID receiptId, List<ReceiptLine> lines) {
    return CompanySql.execute(
            INSERT_LINES,
            receiptId,
            lines.stream().map(ReceiptLine::id).toArray(UUID[]::new),
            lines.stream().map(ReceiptLine::orderLineId).toArray(UUID[]::new),
            lines.stream().map(ReceiptLine::productId).toArray(UUID[]::new),
            lines.stream().map(ReceiptLine::kind).toArray(String[]::new),
            lines.stream().map(ReceiptLine::quantity).toArray(BigDecimal[]::new),
            lines.stream().map(ReceiptLine::baseQuantity).toArray(BigDecimal[]::new),
            lines.stream().map(ReceiptLine::unitCost).toArray(BigDecimal[]::new),
            lines.stream().map(line -> line.value().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(ReceiptLine::tvaPercent).toArray(BigDecimal[]::new),
            lines.stream().map(ReceiptLine::movementId).toArray(UUID[]::new))
        .replaceWithVoid();
  }

  /** A receipt that is being made. */
  record NewReceipt(
      UUID id,
      PurchaseOrder order,
      String number,
      UUID warehouseId,
      @Nullable String deliveryNote,
      LocalDate receivedOn) {}
}
