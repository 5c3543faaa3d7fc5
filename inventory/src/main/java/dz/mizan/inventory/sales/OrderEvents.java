package dz.mizan.inventory.sales;

import dz.mizan.common.money.Money;
import dz.mizan.inventory.sales.event.OrderCreated;
import dz.mizan.inventory.sales.event.SoldAmounts;
import dz.mizan.inventory.sales.event.SoldLine;
import java.math.BigDecimal;

/** Writes orders and parts of them as events have them. */
final class OrderEvents {
  private OrderEvents() {}

  static SoldAmounts amounts(Amounts amounts) {
    return new SoldAmounts(
        Decimals.amount(amounts.totalHt()),
        Decimals.amount(amounts.totalTva()),
        Decimals.amount(amounts.totalTtc()),
        Money.DZD,
        amounts.groups().stream()
            .map(
                rate ->
                    new SoldAmounts.Rate(
                        Decimals.percent(rate.tvaPercent()),
                        Decimals.amount(rate.base()),
                        Decimals.amount(rate.tva())))
            .toList());
  }

  static SoldLine line(SalesOrderLine line, BigDecimal quantity, BigDecimal net, BigDecimal cost) {
    return new SoldLine(
        line.id(),
        line.position(),
        line.productId(),
        line.sku(),
        line.name(),
        line.kind(),
        line.unit(),
        Decimals.quantity(quantity),
        Decimals.price(line.unitPrice()),
        Decimals.percent(line.discountPercent()),
        Decimals.amount(net),
        line.tvaCode(),
        Decimals.percent(line.tvaPercent()),
        Decimals.amount(cost));
  }

  static OrderCreated created(SalesOrder order) {
    return new OrderCreated(
        order.id(),
        order.number(),
        order.customer(),
        order.warehouseId(),
        order.orderedOn(),
        order.requestedOn(),
        order.reference(),
        Decimals.percent(order.discountPercent()),
        order.lines().stream()
            .map(line -> line(line, line.quantity(), line.net(), line.cost()))
            .toList(),
        amounts(order.amounts()));
  }
}
