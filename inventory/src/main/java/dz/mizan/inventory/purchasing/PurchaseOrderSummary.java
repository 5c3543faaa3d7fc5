package dz.mizan.inventory.purchasing;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order in a list, without its lines. */
@RegisterForReflection
public record PurchaseOrderSummary(
    UUID id,
    @Schema(examples = "BC-2026-000001") String number,
    PurchaseOrderView.Supplier supplier,
    UUID warehouseId,
    PurchaseOrderStatus status,
    LocalDate orderedOn,
    @Nullable LocalDate expectedOn,
    Money totalHt,
    Money totalTtc,
    long version) {

  static PurchaseOrderSummary of(Row row) {
    var order = PurchaseOrder.of(row);
    return new PurchaseOrderSummary(
        order.id(),
        order.number(),
        new PurchaseOrderView.Supplier(
            order.supplierId(), row.getString("supplier_code"), row.getString("supplier_name")),
        order.warehouseId(),
        order.status(),
        order.orderedOn(),
        order.expectedOn(),
        Money.dzd(order.totalHt()),
        Money.dzd(order.totalTtc()),
        order.version());
  }
}
