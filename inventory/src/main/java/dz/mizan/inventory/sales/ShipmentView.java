package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery note; it never changes. */
@RegisterForReflection
public record ShipmentView(
    UUID id,
    @Schema(examples = "BL-2026-000001") String number,
    LocalDate shippedOn,
    @Nullable String note,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    List<Line> lines) {

  /**
   * @param cost what the goods went out at
   * @param lots those that went out; empty for what is not tracked
   */
  @RegisterForReflection
  public record Line(
      UUID lineId,
      UUID productId,
      @Schema(examples = "2.000") String quantity,
      @Schema(examples = "24.000") String baseQuantity,
      Money cost,
      UUID movementId,
      List<ShippedLot> lots) {}

  /** In base units. */
  @RegisterForReflection
  public record ShippedLot(
      UUID lotId,
      @Schema(examples = "L-2026-11") String lotNumber,
      @Schema(examples = "24.000") String quantity) {}

  /** All of an order, oldest first, each with its lines as JSON. */
  static final String SQL =
      """
      select s.id, s.number, s.shipped_on, s.note, s.created_at, s.created_by, (
        select json_agg(json_build_object('lineId', l.line_id, 'productId', o.product_id,
          'quantity', l.quantity::text, 'baseQuantity', l.base_quantity::text,
          'cost', l.cost::text, 'movementId', l.movement_id, 'lots', (
            select coalesce(json_agg(json_build_object('lotId', p.lot_id, 'lotNumber', t.number,
              'quantity', abs(p.quantity)::text) order by p.id), '[]')
            from stock_movement_part p join lot t on t.company_id = p.company_id and t.id = p.lot_id
            where p.company_id = l.company_id and p.movement_id = l.movement_id))
          order by o.position)
        from sales_shipment_line l
        join sales_order_line o on o.company_id = l.company_id and o.id = l.line_id
        where l.company_id = s.company_id and l.shipment_id = s.id) as lines
      from sales_shipment s where s.order_id = $1 order by s.id
      """;

  static ShipmentView of(Row row) {
    return new ShipmentView(
        row.getUUID("id"),
        row.getString("number"),
        row.getLocalDate("shipped_on"),
        row.getString("note"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getJsonArray("lines").stream()
            .map(JsonObject.class::cast)
            .map(ShipmentView::line)
            .toList());
  }

  private static Line line(JsonObject line) {
    return new Line(
        UUID.fromString(line.getString("lineId")),
        UUID.fromString(line.getString("productId")),
        line.getString("quantity"),
        line.getString("baseQuantity"),
        Money.dzd(new BigDecimal(line.getString("cost"))),
        UUID.fromString(line.getString("movementId")),
        line.getJsonArray("lots").stream()
            .map(JsonObject.class::cast)
            .map(
                lot ->
                    new ShippedLot(
                        UUID.fromString(lot.getString("lotId")),
                        lot.getString("lotNumber"),
                        lot.getString("quantity")))
            .toList());
  }
}
