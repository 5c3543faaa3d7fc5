package dz.mizan.accounting.receipt;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounting reads of {@code dz.mizan.inventory.purchase-order.received.v1}. */
@RegisterForReflection
record GoodsReceived(
    UUID orderId,
    String orderNumber,
    UUID receiptId,
    String receiptNumber,
    UUID supplierId,
    @Nullable String deliveryNote,
    LocalDate receivedOn,
    List<Line> lines) {

  /**
   * What came of a line.
   *
   * @param kind GOODS or SERVICE
   * @param unitCost net of the order's discounts, without TVA
   */
  @RegisterForReflection
  record Line(
      UUID receiptLineId,
      UUID productId,
      @Nullable String sku,
      String kind,
      @Nullable String unit,
      BigDecimal quantity,
      @Nullable BigDecimal unitCost,
      BigDecimal valueHt,
      BigDecimal tvaPercent) {
    Line {
      requireNonNull(receiptLineId, "receiptLineId");
      requireNonNull(productId, "productId");
      kind = Quantities.kind(kind);
      quantity = Quantities.quantity(quantity);
      valueHt = Facts.amount(requireNonNull(valueHt, "valueHt"));
      tvaPercent = Quantities.percent(tvaPercent);
      unitCost = unitCost == null ? null : Quantities.price(unitCost);
    }
  }

  GoodsReceived {
    requireNonNull(orderId, "orderId");
    requireNonNull(orderNumber, "orderNumber");
    requireNonNull(receiptId, "receiptId");
    requireNonNull(receiptNumber, "receiptNumber");
    requireNonNull(supplierId, "supplierId");
    requireNonNull(receivedOn, "receivedOn");
    lines = List.copyOf(lines);
  }

  /** What is booked of it. */
  Facts facts(Instant at) {
    var goods = sum("GOODS");
    var services = sum("SERVICE");
    return Facts.of(
            receivedOn,
            at,
            receiptNumber,
            Map.of("goods", goods, "services", services, "total", goods.add(services)))
        .with(supplierId, null);
  }

  private BigDecimal sum(String kind) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind))
        .map(Line::valueHt)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
