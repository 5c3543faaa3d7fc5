package dz.mizan.inventory.sales;

import dz.mizan.inventory.sales.event.Buyer;
import dz.mizan.inventory.stock.Document;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
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

  /** The columns that {@link #of} reads, of an order called o and its customer c. */
  static final String COLUMNS =
      "o.id, o.number, o.status, o.customer_id, c.code, c.name, c.nif, c.nis, c.rc, c.ai,"
          + " c.payment_terms_days, o.warehouse_id, o.ordered_on, o.requested_on, o.reference, o.note,"
          + " o.allow_backorder, o.discount_percent, o.total_ht, o.total_tva, o.total_ttc,"
          + " o.rate_groups, o.refunded_ht, o.refunded_tva, o.refunded_ttc, o.cost,"
          + " o.reserved_until, o.end_reason, o.created_at, o.created_by, o.version";

  static SalesOrder of(Row row, List<SalesOrderLine> lines) {
    return new SalesOrder(
        row.getUUID("id"),
        row.getString("number"),
        SalesOrderStatus.valueOf(row.getString("status")),
        new Buyer(
            row.getUUID("customer_id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("nif"),
            row.getString("nis"),
            row.getString("rc"),
            row.getString("ai")),
        row.getInteger("payment_terms_days"),
        row.getUUID("warehouse_id"),
        row.getLocalDate("ordered_on"),
        row.getLocalDate("requested_on"),
        row.getString("reference"),
        row.getString("note"),
        row.getBoolean("allow_backorder"),
        row.getBigDecimal("discount_percent"),
        new Amounts(
            row.getBigDecimal("total_ht"),
            row.getBigDecimal("total_tva"),
            row.getBigDecimal("total_ttc"),
            Amounts.rates((JsonArray) row.getValue("rate_groups"))),
        new Amounts(
            row.getBigDecimal("refunded_ht"),
            row.getBigDecimal("refunded_tva"),
            row.getBigDecimal("refunded_ttc"),
            List.of()),
        row.getBigDecimal("cost"),
        row.getOffsetDateTime("reserved_until"),
        row.getString("end_reason"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getLong("version"),
        lines);
  }

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
