package dz.mizan.inventory.transfer;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
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
 * A transfer as clients see it.
 *
 * @param reason why it was closed short, recalled or cancelled
 * @param lines absent in lists
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record TransferView(
    UUID id,
    @Schema(examples = "TR-2026-000012") String number,
    TransferStatus status,
    UUID fromWarehouseId,
    UUID toWarehouseId,
    @Nullable LocalDate expectedOn,
    @Nullable String note,
    @Nullable String reason,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    @Nullable OffsetDateTime sentAt,
    @Nullable UUID sentBy,
    @Nullable OffsetDateTime endedAt,
    @Nullable UUID endedBy,
    long version,
    @Nullable List<Line> lines) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, number, status, from_warehouse_id, to_warehouse_id, expected_on, note, reason,"
          + " created_at, created_by, sent_at, sent_by, ended_at, ended_by, version, events";

  /**
   * Goods of one product.
   *
   * @param unitQuantity as asked for, in {@code unit}; the others are in the product's base unit
   * @param value of what was sent
   * @param inTransitValue of what is still in transit, exact
   * @param lots those that left, where the product is tracked
   */
  @RegisterForReflection
  public record Line(
      UUID id,
      UUID productId,
      String sku,
      String unit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitQuantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lost,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal inTransit,
      Money value,
      Money inTransitValue,
      List<Lot> lots) {
    static Line of(TransferLine line) {
      return new Line(
          line.id(),
          line.productId(),
          line.sku(),
          line.unit(),
          line.unitQuantity(),
          line.quantity(),
          line.received(),
          line.returned(),
          line.lost(),
          line.inTransit(),
          Money.dzd(line.sentValue()),
          Money.dzd(line.inTransitValue()),
          line.lots().stream()
              .map(l -> new Lot(l.id(), l.number(), l.expiresOn(), l.sent(), l.inTransit()))
              .toList());
    }
  }

  /** A lot that left. */
  @RegisterForReflection
  public record Lot(
      UUID id,
      String number,
      @Nullable LocalDate expiresOn,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal sent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal inTransit) {}

  static TransferView of(Row row) {
    return new TransferView(
        row.getUUID("id"),
        row.getString("number"),
        TransferStatus.valueOf(row.getString("status")),
        row.getUUID("from_warehouse_id"),
        row.getUUID("to_warehouse_id"),
        row.getLocalDate("expected_on"),
        row.getString("note"),
        row.getString("reason"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("sent_at"),
        row.getUUID("sent_by"),
        row.getOffsetDateTime("ended_at"),
        row.getUUID("ended_by"),
        row.getLong("version"),
        null);
  }

  TransferView with(List<TransferLine> all) {
    return new TransferView(
        id,
        number,
        status,
        fromWarehouseId,
        toWarehouseId,
        expectedOn,
        note,
        reason,
        createdAt,
        createdBy,
        sentAt,
        sentBy,
        endedAt,
        endedBy,
        version,
        all.stream().map(Line::of).toList());
  }
}
