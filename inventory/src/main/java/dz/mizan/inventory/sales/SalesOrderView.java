package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients see it.
 *
 * @param amounts what is billed
 * @param refunded what of it was given back
 * @param cost what its shipped goods went out at
 * @param reservedUntil when the reservation of a PENDING order ends, or ended
 * @param endReason why it was cancelled
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record SalesOrderView(
    UUID id,
    @Schema(examples = "CC-2026-000001") String number,
    SalesOrderStatus status,
    Customer customer,
    UUID warehouseId,
    LocalDate orderedOn,
    @Nullable LocalDate requestedOn,
    @Nullable String reference,
    @Nullable String note,
    boolean allowBackorder,
    @Schema(examples = "2.50", type = SchemaType.STRING) String discountPercent,
    AmountsView amounts,
    Money refunded,
    Money cost,
    @Nullable OffsetDateTime reservedUntil,
    @Nullable String endReason,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    long version,
    List<Line> lines,
    List<ShipmentView> shipments,
    List<RefundView> refunds) {

  /** Who buys. */
  @RegisterForReflection
  public record Customer(
      UUID id,
      @Schema(examples = "C-0042") String code,
      @Schema(examples = "SARL El Baraka") String name) {}

  /**
   * Quantities are in the line's unit, base quantities in the product's.
   *
   * @param unitPrice HT
   * @param netHt HT after the line's discount and the order's
   * @param baseReserved what is reserved for it now
   */
  @RegisterForReflection
  public record Line(
      UUID id,
      int position,
      UUID productId,
      @Schema(examples = "HO-1L") String sku,
      @Schema(examples = "Huile d'olive 1 L") String name,
      @Schema(examples = "GOODS") String kind,
      @Schema(examples = "BOX") String unit,
      @Schema(examples = "3.000") String quantity,
      @Schema(examples = "36.000") String baseQuantity,
      @Schema(examples = "1250.0000") String unitPrice,
      @Schema(examples = "0.00") String discountPercent,
      @Schema(examples = "NORMAL") String tvaCode,
      @Schema(examples = "19.00") String tvaPercent,
      Money netHt,
      @Schema(examples = "36.000") String baseReserved,
      @Schema(examples = "0.000") String shipped,
      @Schema(examples = "0.000") String cancelled,
      @Schema(examples = "0.000") String refunded) {

    static Line of(SalesOrderLine line) {
      return new Line(
          line.id(),
          line.position(),
          line.productId(),
          line.sku(),
          line.name(),
          line.kind(),
          line.unit(),
          Decimals.quantity(line.quantity()),
          Decimals.quantity(line.baseQuantity()),
          Decimals.price(line.unitPrice()),
          Decimals.percent(line.discountPercent()),
          line.tvaCode(),
          Decimals.percent(line.tvaPercent()),
          Money.dzd(line.net()),
          Decimals.quantity(line.reserved()),
          Decimals.quantity(line.shipped()),
          Decimals.quantity(line.cancelled()),
          Decimals.quantity(line.refunded()));
    }
  }

  static SalesOrderView of(
      SalesOrder order, List<ShipmentView> shipments, List<RefundView> refunds) {
    var customer = order.customer();
    return new SalesOrderView(
        order.id(),
        order.number(),
        order.status(),
        new Customer(customer.id(), customer.code(), customer.name()),
        order.warehouseId(),
        order.orderedOn(),
        order.requestedOn(),
        order.reference(),
        order.note(),
        order.allowBackorder(),
        Decimals.percent(order.discountPercent()),
        AmountsView.of(order.amounts()),
        Money.dzd(order.refunded().totalTtc()),
        Money.dzd(order.cost()),
        order.reservedUntil(),
        order.endReason(),
        order.createdAt(),
        order.createdBy(),
        order.version(),
        order.lines().stream().map(Line::of).toList(),
        shipments,
        refunds);
  }
}
