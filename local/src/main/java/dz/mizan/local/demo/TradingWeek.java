package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Purchase, receipt, sale, return, transfer, count and a day at the till, with the same goods. */
record TradingWeek(Trade trade) {
  private static final BigDecimal MARGIN = new BigDecimal("1.35");

  /**
   * Plays the week.
   *
   * @param costs what the goods cost, by product
   * @return how many events of which type have to follow
   * @throws DemoFailed if a step is refused, or moves anything but what it says
   */
  Map<String, Integer> play(Map<String, BigDecimal> costs) {
    var prices = new LinkedHashMap<String, BigDecimal>();
    costs.forEach(
        (product, cost) ->
            prices.put(product, cost.multiply(MARGIN).setScale(0, RoundingMode.CEILING)));
    var priceList = setPrices(prices);
    var semolina = trade.goods().getFirst();

    new Purchase(trade).play();
    new Sale(trade, priceList).play();
    new Transfer(trade).play();
    new Count(trade).play();
    new TillDay(trade, priceList, prices).play();
    trade.movements().receiveAndTakeBack(semolina, 9, new BigDecimal("99.00"));
    trade.report().line("A receipt that was typed in by mistake was taken back");
    return trade.expected();
  }

  /** A list of prices with TVA, as they stand on the shelf. */
  private String setPrices(Map<String, BigDecimal> prices) {
    var list =
        trade.post(
            "/price-lists",
            Map.of("code", "MAGASIN", "name", "Prix du magasin", "includesTva", true));
    trade
        .owner()
        .put(
            trade.api() + "/price-lists/" + list.text("id") + "/prices",
            Map.of(
                "prices",
                List.copyOf(
                    prices.entrySet().stream()
                        .map(
                            entry ->
                                Map.of(
                                    "productId", entry.getKey(),
                                    "price", entry.getValue().toPlainString()))
                        .toList())));
    return list.text("id");
  }
}
