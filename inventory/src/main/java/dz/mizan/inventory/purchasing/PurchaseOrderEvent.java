package dz.mizan.inventory.purchasing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code purchase-order.approved.v1}, {@code .sent.v1}, {@code .closed.v1} and {@code
 * .cancelled.v1}: the order as it is now. Amounts are dinars with two decimals.
 */
@RegisterForReflection
public record PurchaseOrderEvent(
    UUID orderId,
    String number,
    UUID supplierId,
    UUID warehouseId,
    PurchaseOrderStatus status,
    LocalDate orderedOn,
    @Nullable LocalDate expectedOn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
    String currency) {

  static String type(PurchaseOrderStatus status) {
    return "purchase-order." + status.name().toLowerCase(Locale.ROOT) + ".v1";
  }

  static PurchaseOrderEvent of(PurchaseOrder order) {
    return new PurchaseOrderEvent(
        order.id(),
        order.number(),
        order.supplierId(),
        order.warehouseId(),
        order.status(),
        order.orderedOn(),
        order.expectedOn(),
        order.totalHt(),
        order.totalTva(),
        order.totalTtc(),
        Money.DZD);
  }
}
