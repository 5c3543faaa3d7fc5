package dz.mizan.inventory.purchasing;

import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.price.PriceQuery;
import dz.mizan.inventory.price.PricedLine;
import dz.mizan.inventory.price.Prices;
import dz.mizan.inventory.supplier.SupplierPrices;
import dz.mizan.inventory.trade.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds unit, price and TVA of each line of an order, and what it comes to. */
@ApplicationScoped
class PriceOrder {
  // Fifteen digits with the centimes, which the books take too.
  private static final BigDecimal MAX_TOTAL = new BigDecimal("9999999999999.99");

  private final Prices prices;
  private final SupplierPrices offers;

  PriceOrder(Prices prices, SupplierPrices offers) {
    this.prices = prices;
    this.offers = offers;
  }

  /** An order's lines with what they come to. */
  record Priced(List<PurchaseOrderLine> lines, Totals totals) {}

  /**
   * @throws NoSupplierPrice if a line names no price and the supplier has none
   * @throws InvalidLine if a line is too small for the base unit, or the order worth too much
   */
  Uni<Priced> handle(UUID supplierId, LocalDate on, List<PurchaseOrderRequest.Line> wanted) {
    var queries =
        wanted.stream()
            .map(
                line ->
                    new PriceQuery(
                        line.productId(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice() == null ? BigDecimal.ZERO : line.unitPrice()))
            .toList();
    return prices
        .price(null, on, queries)
        .chain(
            known ->
                offers
                    .offers(supplierId, on, wishes(wanted, known))
                    .map(offered -> priced(wanted, known, offered)));
  }

  private static List<SupplierPrices.Wish> wishes(
      List<PurchaseOrderRequest.Line> wanted, List<PricedLine> known) {
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i ->
                new SupplierPrices.Wish(
                    wanted.get(i).productId(), known.get(i).unit(), wanted.get(i).quantity()))
        .toList();
  }

  private static Priced priced(
      List<PurchaseOrderRequest.Line> wanted,
      List<PricedLine> known,
      Map<Integer, SupplierPrices.Offer> offered) {
    var lines =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> line(i, wanted.get(i), known.get(i), offered.get(i)))
            .toList();
    var totals =
        Totals.of(lines.stream().map(PurchaseOrderLine::forTotals).toList(), BigDecimal.ZERO);
    if (totals.totalTtc().compareTo(MAX_TOTAL) > 0) {
      throw new InvalidLine(0, "unitPrice", "the order would be worth too much");
    }
    var nets = totals.lineNets();
    return new Priced(
        IntStream.range(0, lines.size()).mapToObj(i -> withNet(lines.get(i), nets.get(i))).toList(),
        totals);
  }

  private static PurchaseOrderLine line(
      int index,
      PurchaseOrderRequest.Line wanted,
      PricedLine known,
      SupplierPrices.@Nullable Offer offer) {
    if (known.baseQuantity().signum() <= 0) {
      throw new InvalidLine(index, "quantity", "is less than the base unit can tell");
    }
    if (wanted.unitPrice() == null && offer == null) {
      throw new NoSupplierPrice(index, wanted.productId(), known.unit());
    }
    var price =
        wanted.unitPrice() == null ? Objects.requireNonNull(offer).price() : wanted.unitPrice();
    var discount = wanted.discountPercent() == null ? BigDecimal.ZERO : wanted.discountPercent();
    return new PurchaseOrderLine(
        Ids.next(),
        index + 1,
        wanted.productId(),
        known.sku(),
        known.nameFr(),
        known.kind(),
        known.tracking(),
        offer == null ? null : offer.supplierSku(),
        known.unit(),
        wanted.quantity().setScale(3),
        known.baseQuantity(),
        price.setScale(4),
        discount.setScale(2),
        known.tvaCode(),
        known.tvaPercent(),
        BigDecimal.ZERO,
        wanted.expectedOn(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  private static PurchaseOrderLine withNet(PurchaseOrderLine l, BigDecimal net) {
    return new PurchaseOrderLine(
        l.id(),
        l.position(),
        l.productId(),
        l.sku(),
        l.name(),
        l.kind(),
        l.tracking(),
        l.supplierSku(),
        l.unit(),
        l.quantity(),
        l.baseQuantity(),
        l.unitPrice(),
        l.discountPercent(),
        l.tvaCode(),
        l.tvaPercent(),
        net,
        l.expectedOn(),
        l.received(),
        l.receivedBase(),
        l.receivedValue());
  }
}
