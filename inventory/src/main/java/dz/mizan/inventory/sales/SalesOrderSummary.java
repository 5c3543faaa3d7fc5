package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
public record SalesOrderSummary(
    UUID id,
    @Schema(examples = "CC-2026-000001") String number,
    SalesOrderStatus status,
    SalesOrderView.Customer customer,
    UUID warehouseId,
    LocalDate orderedOn,
    @Nullable LocalDate requestedOn,
    @Nullable String reference,
    Money totalHt,
    Money totalTtc,
    Money refunded,
    OffsetDateTime createdAt,
    long version) {

  /** The columns that {@link #of} reads, of an order called o and its customer c. */
  static final String COLUMNS =
      "o.id, o.number, o.status, o.customer_id, c.code, c.name, o.warehouse_id, o.ordered_on,"
          + " o.requested_on, o.reference, o.total_ht, o.total_ttc, o.refunded_ttc, o.created_at,"
          + " o.version";

  static SalesOrderSummary of(Row row) {
    return new SalesOrderSummary(
        row.getUUID(0),
        row.getString(1),
        SalesOrderStatus.valueOf(row.getString(2)),
        new SalesOrderView.Customer(row.getUUID(3), row.getString(4), row.getString(5)),
        row.getUUID(6),
        row.getLocalDate(7),
        row.getLocalDate(8),
        row.getString(9),
        Money.dzd(row.getBigDecimal(10)),
        Money.dzd(row.getBigDecimal(11)),
        Money.dzd(row.getBigDecimal(12)),
        row.getOffsetDateTime(13),
        row.getLong(14));
  }
}
