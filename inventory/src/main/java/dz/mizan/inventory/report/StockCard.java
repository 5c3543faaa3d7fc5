package dz.mizan.inventory.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a product's stock card (fiche de stock).
 *
 * @param opening what was there before the first day
 * @param closing what was there at the end of the last day
 * @param items day by day; within a day warehouse by warehouse, in the order of the movements
 */
@RegisterForReflection
@Schema(name = "StockCard")
record StockCard(
    UUID productId,
    @Schema(examples = "HUILE-5L") String sku,
    @Schema(examples = "Huile d'olive 5 l") String name,
    @Schema(examples = "LITRE") String unit,
    LocalDate from,
    LocalDate until,
    Stock opening,
    Stock closing,
    List<Line> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /** A quantity in the product's unit, and what it is worth. */
  @RegisterForReflection
  @Schema(name = "StockCardStock")
  record Stock(
      @Schema(type = SchemaType.STRING, examples = "12.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal quantity,
      Money value) {

    static Stock of(BigDecimal quantity, BigDecimal value) {
      return new Stock(quantity.setScale(3), Money.dzd(value));
    }

    Stock negated() {
      return new Stock(quantity.negate(), value.negated());
    }
  }

  /**
   * A movement.
   *
   * @param in what came in; a value alone where stock was revalued
   * @param out what went out, positive
   * @param balance after it, over all warehouses of the card
   */
  @RegisterForReflection
  @Schema(name = "StockCardLine")
  record Line(
      UUID movementId,
      LocalDate movedOn,
      Instant movedAt,
      UUID warehouseId,
      @Schema(examples = "RECEIPT") String kind,
      @Schema(examples = "BR-2026-000001") @Nullable String document,
      @Schema(examples = "purchase-receipt") @Nullable String documentType,
      @Nullable UUID documentId,
      @Nullable UUID reverses,
      @Nullable Stock in,
      @Nullable Stock out,
      Stock balance,
      @com.fasterxml.jackson.annotation.JsonIgnore Place place) {

    static Line of(Row row) {
      var moved = Stock.of(row.getBigDecimal("quantity"), row.getBigDecimal("value"));
      int quantity = moved.quantity().signum();
      boolean isIn = quantity != 0 ? quantity > 0 : moved.value().amount().signum() > 0;
      return new Line(
          row.getUUID("id"),
          row.getLocalDate("moved_on"),
          row.getOffsetDateTime("moved_at").toInstant(),
          row.getUUID("warehouse_id"),
          row.getString("kind"),
          row.getString("document"),
          row.getString("document_type"),
          row.getUUID("document_id"),
          row.getUUID("reverses"),
          isIn ? moved : null,
          isIn ? null : moved.negated(),
          Stock.of(row.getBigDecimal("balance_quantity"), row.getBigDecimal("balance_value")),
          Place.of(row));
    }
  }

  /** Where a line stands in its card. */
  record Place(LocalDate day, UUID levelId, long sequence) {
    static Place of(Row row) {
      return new Place(
          row.getLocalDate("moved_on"), row.getUUID("level_id"), row.getLong("sequence"));
    }

    List<String> key() {
      return List.of(day.toString(), levelId.toString(), Long.toString(sequence));
    }
  }

  /** What a card begins with. */
  record Head(UUID productId, String sku, String name, String unit, Stock opening, Stock closing) {
    static Head of(Row row) {
      return new Head(
          row.getUUID("id"),
          row.getString("sku"),
          row.getString("name_fr"),
          row.getString("unit"),
          Stock.of(row.getBigDecimal("opening_quantity"), row.getBigDecimal("opening_value")),
          Stock.of(row.getBigDecimal("closing_quantity"), row.getBigDecimal("closing_value")));
    }

    StockCard card(ReportPeriod.Days days, Page<Line> page) {
      return new StockCard(
          productId,
          sku,
          name,
          unit,
          days.from(),
          days.until(),
          opening,
          closing,
          page.items(),
          page.nextCursor());
    }
  }
}
