package dz.mizan.inventory.sales;

import dz.mizan.inventory.sales.event.SoldAmounts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new order as {@code place_sales_order} takes it. */
final class PlacedOrderRows {
  private PlacedOrderRows() {}

  @RegisterForReflection
  record Header(
      UUID id,
      UUID customerId,
      UUID warehouseId,
      @Nullable UUID priceListId,
      LocalDate orderedOn,
      @Nullable LocalDate requestedOn,
      @Nullable String reference,
      @Nullable String note,
      boolean allowBackorder,
      BigDecimal discountPercent,
      BigDecimal totalHt,
      BigDecimal totalTva,
      BigDecimal totalTtc,
      List<SoldAmounts.Rate> groups,
      @Nullable OffsetDateTime reservedUntil) {
    static Header of(SalesOrder order, @Nullable UUID priceListId) {
      return new Header(
          order.id(),
          order.customer().id(),
          order.warehouseId(),
          priceListId,
          order.orderedOn(),
          order.requestedOn(),
          order.reference(),
          order.note(),
          order.allowBackorder(),
          order.discountPercent(),
          order.amounts().totalHt(),
          order.amounts().totalTva(),
          order.amounts().totalTtc(),
          OrderEvents.amounts(order.amounts()).rates(),
          order.reservedUntil());
    }
  }

  @RegisterForReflection
  record Line(
      UUID id,
      int position,
      UUID productId,
      String sku,
      String name,
      String kind,
      String unit,
      BigDecimal quantity,
      BigDecimal baseQuantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      String tvaCode,
      BigDecimal tvaPercent,
      BigDecimal net,
      @Nullable UUID reservationId) {
    static Line of(SalesOrderLine line) {
      return new Line(
          line.id(),
          line.position(),
          line.productId(),
          line.sku(),
          line.name(),
          line.kind(),
          line.unit(),
          line.quantity(),
          line.baseQuantity(),
          line.unitPrice(),
          line.discountPercent(),
          line.tvaCode(),
          line.tvaPercent(),
          line.net(),
          line.reservationId());
    }
  }
}
