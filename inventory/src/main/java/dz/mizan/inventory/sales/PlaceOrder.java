package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.price.PriceQuery;
import dz.mizan.inventory.price.PricedLine;
import dz.mizan.inventory.price.Prices;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.trade.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Places orders: validated, priced, reserved, decided and written in five statements, however many
 * lines there are.
 */
@ApplicationScoped
class PlaceOrder {
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);

  private final PriceOverride override;
  private final Prices prices;
  private final OrderReservations reservations;
  private final PlacedOrder placed;

  PlaceOrder(
      PriceOverride override, Prices prices, OrderReservations reservations, PlacedOrder placed) {
    this.override = override;
    this.prices = prices;
    this.reservations = reservations;
    this.placed = placed;
  }

  /**
   * @throws OrderRefusal if customer or warehouse are not there, or prices may not be changed
   * @throws dz.mizan.inventory.stock.InsufficientStock if a line cannot be reserved; nothing
   *     changes
   * @throws CreditLimit if the customer's credit does not allow it; nothing changes
   */
  Uni<SalesOrder> handle(NewSalesOrder request) {
    SalesOrders.requireDay("requestedOn", request.requestedOn());
    return OrderTerms.of(request.customerId(), request.warehouseId())
        .call(terms -> override.require(request, terms.discountPercent()))
        .chain(
            terms ->
                prices
                    .price(terms.priceListId(), terms.today(), queries(request))
                    .map(lines -> order(request, terms, lines))
                    .chain(this::reserve)
                    .chain(order -> placed.write(order, terms.priceListId())));
  }

  private static List<PriceQuery> queries(NewSalesOrder request) {
    return request.lines().stream()
        .map(
            line ->
                new PriceQuery(line.productId(), line.quantity(), line.unit(), line.unitPrice()))
        .toList();
  }

  private Uni<SalesOrder> reserve(SalesOrder order) {
    var until = order.reservedUntil();
    return reservations
        .reserve(
            new Document("sales-order", order.id(), null),
            order.warehouseId(),
            order.lines(),
            order.allowBackorder(),
            until == null ? null : until.toInstant())
        .map(order::with);
  }

  private static SalesOrder order(
      NewSalesOrder request, OrderTerms terms, List<PricedLine> priced) {
    var discount =
        (request.discountPercent() == null ? terms.discountPercent() : request.discountPercent())
            .setScale(2, RoundingMode.UNNECESSARY);
    var totalled = new ArrayList<Totals.Line>();
    for (var i = 0; i < priced.size(); i++) {
      var asked = request.lines().get(i);
      totalled.add(
          new Totals.Line(
              asked.quantity(),
              priced.get(i).unitPrice(),
              asked.discount(),
              priced.get(i).tvaPercent()));
    }
    var totals = Totals.of(totalled, discount);
    if (totals.totalTtc().compareTo(TOO_LARGE) >= 0) {
      throw OrderRefusal.invalid("lines", "the total is too large");
    }
    var lines =
        IntStream.range(0, priced.size())
            .mapToObj(
                i ->
                    SalesOrderLine.of(
                        i + 1, priced.get(i), totalled.get(i), totals.lineNets().get(i)))
            .toList();
    return order(Ids.next(), request, terms, discount, totals, lines);
  }

  private static SalesOrder order(
      UUID id,
      NewSalesOrder request,
      OrderTerms terms,
      BigDecimal discount,
      Totals totals,
      List<SalesOrderLine> lines) {
    return new SalesOrder(
        id,
        "",
        SalesOrderStatus.PENDING,
        terms.customer(),
        terms.paymentTermsDays(),
        terms.warehouseId(),
        terms.today(),
        request.requestedOn(),
        request.reference(),
        request.note(),
        request.allowsBackorder(),
        discount,
        Amounts.of(totals),
        Amounts.NONE,
        BigDecimal.ZERO.setScale(2),
        terms.reservedUntil(),
        null,
        OffsetDateTime.MIN,
        Caller.require().userId(),
        1,
        lines);
  }
}
