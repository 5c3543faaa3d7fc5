package dz.mizan.inventory.purchasing;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its row has it.
 *
 * @param events how many events it has had: the sequence of the last one
 */
public record PurchaseOrder(
    UUID id,
    String number,
    UUID supplierId,
    UUID warehouseId,
    PurchaseOrderStatus status,
    @Nullable String supplierReference,
    @Nullable String notes,
    LocalDate orderedOn,
    @Nullable LocalDate expectedOn,
    int paymentDays,
    BigDecimal totalHt,
    BigDecimal totalTva,
    BigDecimal totalTtc,
    @Nullable UUID createdBy,
    OffsetDateTime createdAt,
    @Nullable UUID approvedBy,
    @Nullable OffsetDateTime approvedAt,
    @Nullable OffsetDateTime sentAt,
    @Nullable OffsetDateTime endedAt,
    long version,
    long events) {

  static PurchaseOrder of(Row row) {
    return new PurchaseOrder(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("supplier_id"),
        row.getUUID("warehouse_id"),
        PurchaseOrderStatus.valueOf(row.getString("status")),
        row.getString("supplier_reference"),
        row.getString("notes"),
        row.getLocalDate("ordered_on"),
        row.getLocalDate("expected_on"),
        row.getInteger("payment_days"),
        row.getBigDecimal("total_ht"),
        row.getBigDecimal("total_tva"),
        row.getBigDecimal("total_ttc"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("approved_by"),
        row.getOffsetDateTime("approved_at"),
        row.getOffsetDateTime("sent_at"),
        row.getOffsetDateTime("ended_at"),
        row.getLong("version"),
        row.getLong("events"));
  }

  /**
   * Makes sure that it may become that.
   *
   * @throws PurchaseOrderTransition otherwise
   */
  public PurchaseOrder requireMove(PurchaseOrderStatus next) {
    if (!status.canBecome(next)) {
      throw new PurchaseOrderTransition(status, next);
    }
    return this;
  }

  /**
   * @throws NotDraft if it is no draft any more
   */
  PurchaseOrder requireDraft() {
    if (status != PurchaseOrderStatus.DRAFT) {
      throw new NotDraft(status);
    }
    return this;
  }
}
