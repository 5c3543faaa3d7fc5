package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.sales.event.OrderRefunded;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A refund as it is written and told. */
record KeptRefund(
    UUID id,
    String number,
    LocalDate today,
    String reason,
    SalesOrder order,
    List<RefundedPart> parts,
    Amounts amounts) {
  private static final String INSERT =
      """
      with refunded as materialized (
        select * from json_to_recordset($2::text::json) as r(
          id uuid, line uuid, quantity numeric, base numeric, goods text, net numeric, cost numeric,
          movement uuid)),
      refund as (
        insert into sales_refund (id, order_id, number, refunded_on, reason, total_ht, total_tva,
          total_ttc, rate_groups, cost, created_by)
        values ($3, $1, $4, $5, $6, $7, $8, $9, $10, $11, $12)),
      kept as (
        insert into sales_refund_line (id, refund_id, line_id, quantity, base_quantity, goods, net,
          cost, movement_id)
        select r.id, $3, r.line, r.quantity, r.base, r.goods, r.net, r.cost, r.movement
        from refunded r),
      lines as (
        update sales_order_line l set refunded = l.refunded + r.quantity,
          base_refunded = l.base_refunded + r.base, refunded_cost = l.refunded_cost + r.cost
        from refunded r where l.id = r.line)
      update sales_order set status = $13, refunded_ht = refunded_ht + $7,
        refunded_tva = refunded_tva + $8, refunded_ttc = refunded_ttc + $9,
        refunded_cost = refunded_cost + $11, version = version + 1
      where id = $1
      """;

  /**
   * @param movements by line, of goods that came back
   */
  Uni<Void> write(Map<UUID, UUID> movements) {
    return CompanySql.execute(
            INSERT,
            order.id(),
            json(movements),
            id,
            number,
            today,
            reason,
            amounts.totalHt(),
            amounts.totalTva(),
            amounts.totalTtc(),
            amounts.toJson(),
            cost(),
            Caller.require().userId(),
            (isAll() ? SalesOrderStatus.REFUNDED : SalesOrderStatus.COMPLETED).name())
        .replaceWithVoid();
  }

  OrderRefunded event(SalesOrder after) {
    return new OrderRefunded(
        order.id(),
        order.number(),
        id,
        number,
        order.customer(),
        order.warehouseId(),
        today,
        reason,
        Decimals.percent(order.discountPercent()),
        parts.stream()
            .map(part -> OrderEvents.line(part.line(), part.quantity(), part.net(), part.cost()))
            .toList(),
        OrderEvents.amounts(amounts),
        Decimals.amount(cost()),
        after.status() == SalesOrderStatus.REFUNDED);
  }

  private BigDecimal cost() {
    return parts.stream()
        .map(RefundedPart::cost)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private boolean isAll() {
    var left =
        order.lines().stream()
            .map(SalesOrderLine::refundable)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var taken = parts.stream().map(RefundedPart::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return left.compareTo(taken) == 0;
  }

  private String json(Map<UUID, UUID> movements) {
    var array = new JsonArray();
    for (var part : parts) {
      var movement = movements.get(part.line().id());
      array.add(
          new JsonObject()
              .put("id", Ids.next().toString())
              .put("line", part.line().id().toString())
              .put("quantity", Decimals.quantity(part.quantity()))
              .put("base", Decimals.quantity(part.baseQuantity()))
              .put("goods", part.goods())
              .put("net", Decimals.amount(part.net()))
              .put("cost", Decimals.amount(part.cost()))
              .put("movement", movement == null ? null : movement.toString()));
    }
    return array.encode();
  }
}
