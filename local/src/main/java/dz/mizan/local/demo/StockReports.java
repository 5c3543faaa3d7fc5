package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the reports on stock say, beside what the stock says. */
record StockReports(Endpoints endpoints, Report report) {

  /**
   * @param goods ids of products whose cards are read
   * @throws DemoFailed with everything that differs
   */
  void check(Login owner, Books books, List<String> goods) {
    var api = endpoints.inventory() + "/api/v1";
    var wrong = new ArrayList<String>();
    var valuation = owner.get(api + "/stock-reports/valuation?limit=1").body();
    compare(wrong, "The valuation", books.stockValue(), valuation.path("totalValue"));
    compare(wrong, "What is in transit", books.inTransit(), valuation.path("inTransitValue"));
    for (var product : goods) {
      var levels = BigDecimal.ZERO;
      var found = owner.get(api + "/stock-levels?limit=200&productId=" + product).body();
      for (var level : found.path("items")) {
        levels = levels.add(new BigDecimal(level.path("value").path("amount").asText()));
      }
      var card = owner.get(api + "/stock-reports/stock-cards/" + product + "?limit=1").body();
      compare(wrong, "The card of " + product, levels, card.path("closing").path("value"));
    }
    var abc = owner.get(api + "/stock-reports/abc?limit=1").body().path("items").path(0);
    if (!wrong.isEmpty()) {
      throw new DemoFailed("The demo FAILED:\n  " + String.join("\n  ", wrong));
    }
    report.line(
        "Reports agree with the stock; most was sold of %s: %s %% of what goods out cost",
        abc.path("sku").asText(), abc.path("share").asText());
  }

  private static void compare(
      List<String> wrong, String what, BigDecimal expected, JsonNode money) {
    var amount = new BigDecimal(money.path("amount").asText("0"));
    if (amount.compareTo(expected) != 0) {
      wrong.add(what + " is " + amount + " instead of " + expected);
    }
  }
}
