package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer got back; it never changes.
 *
 * @param cost what the returned goods came back at, which is what they had gone out at
 */
@RegisterForReflection
public record RefundView(
    UUID id,
    @Schema(examples = "RC-2026-000001") String number,
    LocalDate refundedOn,
    @Schema(examples = "Marchandise non conforme") String reason,
    AmountsView amounts,
    Money cost,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    List<Line> lines) {

  /**
   * @param goods RESTOCK, SCRAP, or NONE for a service
   */
  @RegisterForReflection
  public record Line(
      UUID lineId,
      UUID productId,
      @Schema(examples = "1.000") String quantity,
      @Schema(examples = "12.000") String baseQuantity,
      @Schema(examples = "RESTOCK") String goods,
      Money netHt,
      Money cost) {}

  /** All of an order, oldest first, each with its lines as JSON. */
  static final String SQL =
      """
      select r.id, r.number, r.refunded_on, r.reason, r.total_ht, r.total_tva, r.total_ttc,
        r.rate_groups, r.cost, r.created_at, r.created_by, (
        select json_agg(json_build_object('lineId', l.line_id, 'productId', o.product_id,
          'quantity', l.quantity::text, 'baseQuantity', l.base_quantity::text, 'goods', l.goods,
          'net', l.net::text, 'cost', l.cost::text) order by o.position)
        from sales_refund_line l
        join sales_order_line o on o.company_id = l.company_id and o.id = l.line_id
        where l.company_id = r.company_id and l.refund_id = r.id) as lines
      from sales_refund r where r.order_id = $1 order by r.id
      """;

  static RefundView of(Row row) {
    return new RefundView(
        row.getUUID("id"),
        row.getString("number"),
        row.getLocalDate("refunded_on"),
        row.getString("reason"),
        AmountsView.of(
            new Amounts(
                row.getBigDecimal("total_ht"),
                row.getBigDecimal("total_tva"),
                row.getBigDecimal("total_ttc"),
                Amounts.rates((JsonArray) row.getValue("rate_groups")))),
        Money.dzd(row.getBigDecimal("cost")),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getJsonArray("lines").stream()
            .map(JsonObject.class::cast)
            .map(RefundView::line)
            .toList());
  }

  private static Line line(JsonObject line) {
    return new Line(
        UUID.fromString(line.getString("lineId")),
        UUID.fromString(line.getString("productId")),
        line.getString("quantity"),
        line.getString("baseQuantity"),
        line.getString("goods"),
        Money.dzd(new BigDecimal(line.getString("net"))),
        Money.dzd(new BigDecimal(line.getString("cost"))));
  }
}
