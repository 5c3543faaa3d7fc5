package dz.mizan.inventory.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.inventory.purchasing.PurchaseOrder;
import dz.mizan.inventory.trade.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code purchase-order.returned.v1}. Credit is what the supplier owes back at the purchase
 * price; stock value is what left the stock. Dinars with two decimals; quantities have three.
 */
@RegisterForReflection
public record PurchaseOrderReturned(
    UUID orderId,
    String orderNumber,
    UUID receiptId,
    UUID returnId,
    String returnNumber,
    UUID supplierId,
    UUID warehouseId,
    LocalDate returnedOn,
    List<Line> lines,
    List<PurchaseOrderReceived.Tva> tva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditTtc,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stockValue,
    String currency) {
  static final String TYPE = "purchase-order.returned.v1";

  /** What went back of a line; services have no movement. */
  @RegisterForReflection
  public record Line(
      UUID receiptLineId,
      UUID productId,
      String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseQuantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditHt,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stockValue,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @Nullable UUID movementId) {}

  static PurchaseOrderReturned of(
      PurchaseOrder order, Receipt receipt, ReturnView view, Totals credit) {
    return new PurchaseOrderReturned(
        order.id(),
        order.number(),
        view.receiptId(),
        view.id(),
        view.number(),
        order.supplierId(),
        receipt.warehouseId(),
        view.returnedOn(),
        view.lines().stream().map(PurchaseOrderReturned::line).toList(),
        PurchaseOrderReceived.Tva.of(credit),
        credit.totalHt(),
        credit.totalTva(),
        credit.totalTtc(),
        view.stockValue().amount(),
        Money.DZD);
  }

  private static Line line(ReturnView.Line line) {
    return new Line(
        line.receiptLineId(),
        line.productId(),
        line.kind(),
        line.quantity(),
        line.baseQuantity(),
        line.credit().amount(),
        line.stockValue().amount(),
        line.tvaPercent(),
        line.movementId());
  }
}
