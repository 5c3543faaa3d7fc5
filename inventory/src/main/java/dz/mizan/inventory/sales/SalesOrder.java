package dz.mizan.inventory.sales;

import dz.mizan.inventory.sales.event.Buyer;
import dz.mizan.inventory.stock.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is now.
 *
 * @param amounts what is billed
 * @param refunded what of it was given back; its groups are not kept
 * @param reservedUntil when a PENDING order's reservation ends or ended
 */
record SalesOrder(
    UUID id,
    String number,
    SalesOrderStatus status,
    Buyer customer,
    int paymentTermsDays,
    UUID warehouseId,
    LocalDate orderedOn,
    @Nullable LocalDate requestedOn,
    @Nullable String reference,
    @Nullable String note,
    boolean allowBackorder,
    BigDecimal discountPercent,
    Amounts amounts,
    Amounts refunded,
    BigDecimal cost,
    @Nullable OffsetDateTime reservedUntil,
    @Nullable String endReason,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    long version,
    List<SalesOrderLine> lines) {

  /** The same, written under its number. */
  SalesOrder placed(String itsNumber, OffsetDateTime at) {
    return new SalesOrder(
        id,
        itsNumber,
        status,
        customer,
        paymentTermsDays,
        warehouseId,
        orderedOn,
        requestedOn,
        reference,
        note,
        allowBackorder,
        discountPercent,
        amounts,
        refunded,
        cost,
        reservedUntil,
        endReason,
        at,
        createdBy,
        version,
        lines);
  }

  /** The same with these lines. */
  SalesOrder with(List<SalesOrderLine> newLines) {
    return new SalesOrder(
        id,
        number,
        status,
        customer,
        paymentTermsDays,
        warehouseId,
        orderedOn,
        requestedOn,
        reference,
        note,
        allowBackorder,
        discountPercent,
        amounts,
        refunded,
        cost,
        reservedUntil,
        endReason,
        createdAt,
        createdBy,
        version,
        newLines);
  }

  /**
   * @throws IllegalTransition if its life does not go on there
   */
  void requireNext(SalesOrderStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalTransition(status, next.name());
    }
  }

  /** What reservations are made for. */
  Document document() {
    return new Document("sales-order", id, number);
  }

  /**
   * @throws OrderRefusal if it has no such line
   */
  SalesOrderLine require(UUID lineId) {
    return lines.stream()
        .filter(line -> line.id().equals(lineId))
        .findFirst()
        .orElseThrow(() -> OrderRefusal.unknownLine(lineId));
  }

  boolean isShipped() {
    return lines.stream().anyMatch(line -> line.shipped().signum() > 0);
  }
}
