package dz.mizan.inventory.purchasing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.inventory.trade.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients see it.
 *
 * @param tva one row per rate
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record PurchaseOrderView(
    UUID id,
    @Schema(examples = "BC-2026-000001") String number,
    Supplier supplier,
    UUID warehouseId,
    PurchaseOrderStatus status,
    @Nullable String supplierReference,
    @Nullable String notes,
    LocalDate orderedOn,
    @Nullable LocalDate expectedOn,
    int paymentDays,
    List<Line> lines,
    Money totalHt,
    List<Tva> tva,
    Money totalTva,
    Money totalTtc,
    @Nullable UUID createdBy,
    OffsetDateTime createdAt,
    @Nullable UUID approvedBy,
    @Nullable OffsetDateTime approvedAt,
    @Nullable OffsetDateTime sentAt,
    @Nullable OffsetDateTime endedAt,
    long version) {

  /** Whom it is bought from. */
  @RegisterForReflection
  public record Supplier(UUID id, String code, String name) {}

  /** The TVA of one rate. */
  @RegisterForReflection
  public record Tva(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent, Money base, Money tva) {
    public static List<Tva> of(Totals totals) {
      return totals.groups().stream()
          .map(g -> new Tva(g.tvaPercent(), Money.dzd(g.base()), Money.dzd(g.tva())))
          .toList();
    }
  }

  /**
   * A line.
   *
   * @param baseQuantity in the product's base unit
   * @param net HT, after the discount
   * @param received in the line's unit
   */
  @RegisterForReflection
  public record Line(
      UUID id,
      UUID productId,
      String sku,
      String name,
      @Nullable String supplierSku,
      String unit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseQuantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discountPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      Money net,
      @Nullable LocalDate expectedOn,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
      Money receivedValue) {
    static Line of(PurchaseOrderLine line) {
      return new Line(
          line.id(),
          line.productId(),
          line.sku(),
          line.name(),
          line.supplierSku(),
          line.unit(),
          line.quantity(),
          line.baseQuantity(),
          line.unitPrice(),
          line.discountPercent(),
          line.tvaPercent(),
          Money.dzd(line.net()),
          line.expectedOn(),
          line.received(),
          Money.dzd(line.receivedValue()));
    }
  }

  static PurchaseOrderView of(PurchaseOrder order, Supplier supplier, List<PurchaseOrderLine> of) {
    var totals = Totals.of(of.stream().map(PurchaseOrderLine::forTotals).toList(), BigDecimal.ZERO);
    return new PurchaseOrderView(
        order.id(),
        order.number(),
        supplier,
        order.warehouseId(),
        order.status(),
        order.supplierReference(),
        order.notes(),
        order.orderedOn(),
        order.expectedOn(),
        order.paymentDays(),
        of.stream().map(Line::of).toList(),
        Money.dzd(order.totalHt()),
        Tva.of(totals),
        Money.dzd(order.totalTva()),
        Money.dzd(order.totalTtc()),
        order.createdBy(),
        order.createdAt(),
        order.approvedBy(),
        order.approvedAt(),
        order.sentAt(),
        order.endedAt(),
        order.version());
  }
}
