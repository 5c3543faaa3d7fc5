package dz.mizan.inventory.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.stock.Moved;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A return as clients see it; it never changes.
 *
 * @param creditHt what the supplier owes back, at the purchase price
 * @param stockValue what the ledger took out of the stock
 */
@RegisterForReflection
public record ReturnView(
    UUID id,
    @Schema(examples = "RF-2026-000001") String number,
    UUID receiptId,
    UUID orderId,
    LocalDate returnedOn,
    @Nullable String reason,
    List<Line> lines,
    Money creditHt,
    Money creditTva,
    Money creditTtc,
    Money stockValue,
    OffsetDateTime createdAt) {

  /** What went back of a line of the receipt. */
  @RegisterForReflection
  public record Line(
      UUID id,
      UUID receiptLineId,
      UUID productId,
      String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseQuantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      Money credit,
      Money stockValue,
      @Nullable UUID movementId) {

    static Line of(WentBack went, @Nullable Moved moved) {
      return new Line(
          Ids.next(),
          went.receiptLineId(),
          went.productId(),
          went.kind(),
          went.quantity(),
          went.baseQuantity(),
          went.tvaPercent(),
          Money.dzd(went.credit()),
          Money.dzd(moved == null ? BigDecimal.ZERO : moved.value().negate()),
          moved == null ? null : moved.movementId());
    }

    static Line of(Row row) {
      return new Line(
          row.getUUID("id"),
          row.getUUID("receipt_line_id"),
          row.getUUID("product_id"),
          row.getString("kind"),
          row.getBigDecimal("quantity"),
          row.getBigDecimal("base_quantity"),
          row.getBigDecimal("tva_percent"),
          Money.dzd(row.getBigDecimal("credit")),
          Money.dzd(row.getBigDecimal("stock_value")),
          row.getUUID("movement_id"));
    }
  }

  static ReturnView of(Row row, List<Line> lines) {
    return new ReturnView(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("receipt_id"),
        row.getUUID("order_id"),
        row.getLocalDate("returned_on"),
        row.getString("reason"),
        lines,
        Money.dzd(row.getBigDecimal("credit_ht")),
        Money.dzd(row.getBigDecimal("credit_tva")),
        Money.dzd(row.getBigDecimal("credit_ttc")),
        Money.dzd(row.getBigDecimal("stock_value")),
        row.getOffsetDateTime("created_at"));
  }
}
