package dz.mizan.inventory.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.inventory.purchasing.PurchaseOrder;
import dz.mizan.inventory.purchasing.PurchaseOrderStatus;
import dz.mizan.inventory.trade.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code purchase-order.received.v1}. Amounts are dinars with two decimals, unit costs per
 * base unit with four; quantities have three.
 */
@RegisterForReflection
public record PurchaseOrderReceived(
    UUID orderId,
    String orderNumber,
    PurchaseOrderStatus orderStatus,
    UUID receiptId,
    String receiptNumber,
    UUID supplierId,
    UUID warehouseId,
    @Nullable String deliveryNote,
    LocalDate receivedOn,
    int paymentDays,
    List<Line> lines,
    List<Tva> tva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
    String currency) {
  static final String TYPE = "purchase-order.received.v1";

  /** What came of a line; kind is GOODS or SERVICE, which has no movement. */
  @RegisterForReflection
  public record Line(
      UUID receiptLineId,
      UUID orderLineId,
      UUID productId,
      String sku,
      String kind,
      String unit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseQuantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal valueHt,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @Nullable UUID movementId) {}

  /** The TVA of one rate. */
  @RegisterForReflection
  public record Tva(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal base,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tva) {
    static List<Tva> of(Totals totals) {
      return totals.groups().stream().map(g -> new Tva(g.tvaPercent(), g.base(), g.tva())).toList();
    }
  }

  static PurchaseOrderReceived of(PurchaseOrder order, ReceiptView receipt, Totals totals) {
    return new PurchaseOrderReceived(
        order.id(),
        order.number(),
        order.status(),
        receipt.id(),
        receipt.number(),
        receipt.supplierId(),
        receipt.warehouseId(),
        receipt.deliveryNote(),
        receipt.receivedOn(),
        order.paymentDays(),
        receipt.lines().stream().map(PurchaseOrderReceived::line).toList(),
        Tva.of(totals),
        totals.totalHt(),
        totals.totalTva(),
        totals.totalTtc(),
        Money.DZD);
  }

  private static Line line(ReceiptLine line) {
    return new Line(
        line.id(),
        line.orderLineId(),
        line.productId(),
        line.sku(),
        line.kind(),
        line.unit(),
        line.quantity(),
        line.baseQuantity(),
        line.unitCost(),
        line.value().amount(),
        line.tvaPercent(),
        line.movementId());
  }
}
