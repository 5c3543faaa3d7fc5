package dz.mizan.inventory.purchasing;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of orders, of the running transaction's company. */
@ApplicationScoped
public class PurchaseOrderLines {
  private static final String INSERT =
      """
      insert into purchase_order_line (id, order_id, position, product_id, sku, name, kind, tracking,
        supplier_sku, unit, quantity, base_quantity, unit_price, discount_percent, tva_code,
        tva_percent, net, expected_on)
      select l.id, $1, l.position, l.product_id, l.sku, l.name, l.kind, l.tracking, l.supplier_sku,
        l.unit, l.quantity, l.base_quantity, l.unit_price, l.discount_percent, l.tva_code,
        l.tva_percent, l.net, l.expected_on
      from unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::text[]::numeric[], $12::text[]::numeric[],
        $13::text[]::numeric[], $14::text[]::numeric[], $15::text[], $16::text[]::numeric[],
        $17::text[]::numeric[], $18::date[])
        as l (id, position, product_id, sku, name, kind, tracking, supplier_sku, unit, quantity,
          base_quantity, unit_price, discount_percent, tva_code, tva_percent, net, expected_on)
      """;

  /** In the order of the document. */
  public Uni<List<PurchaseOrderLine>> of(UUID orderId) {
    return CompanySql.execute(
            "select * from purchase_order_line where order_id = $1 order by position", orderId)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(PurchaseOrderLine::of)
                    .toList());
  }

  Uni<Void> insert(UUID orderId, List<PurchaseOrderLine> lines) {
    return CompanySql.execute(
            INSERT,
            orderId,
            column(lines, UUID[]::new, PurchaseOrderLine::id),
            column(lines, Integer[]::new, PurchaseOrderLine::position),
            column(lines, UUID[]::new, PurchaseOrderLine::productId),
            column(lines, String[]::new, PurchaseOrderLine::sku),
            column(lines, String[]::new, PurchaseOrderLine::name),
            column(lines, String[]::new, PurchaseOrderLine::kind),
            column(lines, String[]::new, PurchaseOrderLine::tracking),
            column(lines, String[]::new, PurchaseOrderLine::supplierSku),
            column(lines, String[]::new, PurchaseOrderLine::unit),
            column(lines, String[]::new, l -> l.quantity().toPlainString()),
            column(lines, String[]::new, l -> l.baseQuantity().toPlainString()),
            column(lines, String[]::new, l -> l.unitPrice().toPlainString()),
            column(lines, String[]::new, l -> l.discountPercent().toPlainString()),
            column(lines, String[]::new, PurchaseOrderLine::tvaCode),
            column(lines, String[]::new, l -> l.tvaPercent().toPlainString()),
            column(lines, String[]::new, l -> l.net().toPlainString()),
            column(lines, LocalDate[]::new, PurchaseOrderLine::expectedOn))
        .replaceWithVoid();
  }

  /** Other lines for a draft. */
  Uni<Void> replace(UUID orderId, List<PurchaseOrderLine> lines) {
    return CompanySql.execute("delete from purchase_order_line where order_id = $1", orderId)
        .chain(() -> insert(orderId, lines));
  }

  private static <T extends @Nullable Object> T[] column(
      List<PurchaseOrderLine> lines, IntFunction<T[]> array, Function<PurchaseOrderLine, T> value) {
    return lines.stream().map(value).toArray(array);
  }
}
