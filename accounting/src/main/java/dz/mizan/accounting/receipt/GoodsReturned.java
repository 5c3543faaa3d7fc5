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
import java.util.function.Function;

/** What accounting reads of {@code dz.mizan.inventory.purchase-order.returned.v1}. */
@RegisterForReflection
record GoodsReturned(
    UUID orderId,
    String orderNumber,
    UUID receiptId,
    UUID returnId,
    String returnNumber,
    UUID supplierId,
    LocalDate returnedOn,
    List<Line> lines) {

  /**
   * What went back of a line.
   *
   * @param creditHt at the price of the order
   * @param stockValue what left the stock
   */
  @RegisterForReflection
  record Line(
      UUID receiptLineId,
      UUID productId,
      String kind,
      BigDecimal quantity,
      BigDecimal creditHt,
      BigDecimal stockValue,
      BigDecimal tvaPercent) {
    Line {
      requireNonNull(receiptLineId, "receiptLineId");
      requireNonNull(productId, "productId");
      kind = Quantities.kind(kind);
      quantity = Quantities.quantity(quantity);
      creditHt = Facts.amount(requireNonNull(creditHt, "creditHt"));
      stockValue = Facts.amount(requireNonNull(stockValue, "stockValue"));
      tvaPercent = Quantities.percent(tvaPercent);
    }
  }

  GoodsReturned {
    requireNonNull(orderId, "orderId");
    requireNonNull(orderNumber, "orderNumber");
    requireNonNull(receiptId, "receiptId");
    requireNonNull(returnId, "returnId");
    requireNonNull(returnNumber, "returnNumber");
    requireNonNull(supplierId, "supplierId");
    requireNonNull(returnedOn, "returnedOn");
    lines = List.copyOf(lines);
  }

  BigDecimal credit() {
    return sum("GOODS", Line::creditHt).add(sum("SERVICE", Line::creditHt));
  }

  /** What is booked of it. */
  Facts facts(Instant at) {
    var stock = sum("GOODS", Line::stockValue);
    var gain = sum("GOODS", Line::creditHt).subtract(stock);
    return Facts.of(
            returnedOn,
            at,
            returnNumber,
            Map.of(
                "credit", credit(),
                "stockValue", stock,
                "services", sum("SERVICE", Line::creditHt),
                "gain", gain.max(BigDecimal.ZERO),
                "loss", gain.negate().max(BigDecimal.ZERO)))
        .with(supplierId, null);
  }

  private BigDecimal sum(String kind, Function<Line, BigDecimal> amount) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind))
        .map(amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
