package dz.mizan.accounting.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as the books know it.
 *
 * @param openHt what is not billed yet, at the order's prices; negative where a credit note is due
 * @param entryId its entry
 * @param returns what went back of it
 * @param bills drafts and posted ones that bill or credit it
 * @param lines absent in lists, as are returns and bills
 */
@Schema(name = "GoodsReceipt")
record ReceiptView(
    UUID id,
    @Schema(examples = "BR-2026-000001") @Nullable String number,
    UUID supplierId,
    UUID orderId,
    @Schema(examples = "BC-2026-000001") String orderNumber,
    @Nullable String deliveryNote,
    @Nullable LocalDate receivedOn,
    @Schema(type = SchemaType.STRING, examples = "25230.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal openHt,
    @Nullable UUID entryId,
    @Nullable List<Return> returns,
    @Nullable List<UUID> bills,
    @Nullable List<Line> lines) {

  /** What went back at a time. */
  @Schema(name = "GoodsReceiptReturn")
  record Return(
      UUID id,
      @Schema(examples = "RF-2026-000001") String number,
      LocalDate returnedOn,
      @JsonFormat(shape = Shape.STRING) BigDecimal creditHt,
      @Nullable UUID entryId) {
    static Return of(Row row) {
      return new Return(
          row.getUUID("id"),
          row.getString("number"),
          row.getLocalDate("returned_on"),
          row.getBigDecimal("credit_ht"),
          row.getUUID("entry_id"));
    }
  }

  /**
   * A line of it.
   *
   * @param openQuantity quantity - returned - billed + credited
   */
  @Schema(name = "GoodsReceiptLine")
  record Line(
      UUID id,
      UUID productId,
      @Nullable String sku,
      @Schema(examples = "GOODS") String kind,
      @Nullable String unit,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal unitCost,
      @JsonFormat(shape = Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal returnedQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal billedQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal creditedQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal openQuantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal openHt) {
    static Line of(Row row) {
      return new Line(
          row.getUUID("id"),
          row.getUUID("product_id"),
          row.getString("sku"),
          row.getString("kind"),
          row.getString("unit"),
          row.getBigDecimal("unit_cost"),
          row.getBigDecimal("tva_percent"),
          row.getBigDecimal("quantity"),
          row.getBigDecimal("returned_quantity"),
          row.getBigDecimal("billed_quantity"),
          row.getBigDecimal("credited_quantity"),
          row.getBigDecimal("open_quantity"),
          row.getBigDecimal("open_ht"));
    }
  }

  static ReceiptView of(
      Row row,
      @Nullable List<Return> returns,
      @Nullable List<UUID> bills,
      @Nullable List<Line> lines) {
    return new ReceiptView(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("supplier_id"),
        row.getUUID("order_id"),
        row.getString("order_number"),
        row.getString("delivery_note"),
        row.getLocalDate("received_on"),
        row.getBigDecimal("open_ht"),
        row.getUUID("entry_id"),
        returns,
        bills,
        lines);
  }
}
