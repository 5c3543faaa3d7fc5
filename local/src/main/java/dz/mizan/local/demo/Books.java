package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * Stock and ledger as the services show them.
 *
 * @param onHand sum over all stock levels
 * @param levelsValue sum of the values of all stock levels
 * @param stockValue as inventory states it in one figure
 * @param inTransit value of what is on its way between warehouses, in no level
 * @param stockAccounts balance of class 3 without 38 (purchases in stock)
 */
public record Books(
    BigDecimal onHand,
    BigDecimal levelsValue,
    BigDecimal stockValue,
    BigDecimal inTransit,
    BigDecimal stockAccounts,
    BigDecimal totalDebit,
    BigDecimal totalCredit) {

  public static Books read(Endpoints endpoints, Login storekeeper, Login accountant) {
    var onHand = BigDecimal.ZERO;
    var levelsValue = BigDecimal.ZERO;
    var cursor = "";
    do {
      var page =
          storekeeper.get(endpoints.inventory() + "/api/v1/stock-levels?limit=100" + after(cursor));
      for (var level : page.body().path("items")) {
        onHand = onHand.add(decimal(level.path("onHand")));
        levelsValue = levelsValue.add(decimal(level.path("value").path("amount")));
      }
      cursor = page.body().path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));

    var value = storekeeper.get(endpoints.inventory() + "/api/v1/stock-value");
    var balance = accountant.get(endpoints.accounting() + "/api/v1/trial-balance").body();
    var stockAccounts = BigDecimal.ZERO;
    for (var line : balance.path("items")) {
      var account = line.path("account").asText();
      if (account.startsWith("3") && !account.startsWith("38")) {
        stockAccounts = stockAccounts.add(decimal(line.path("balance").path("amount")));
      }
    }
    return new Books(
        onHand,
        levelsValue,
        decimal(value.body().path("value").path("amount")),
        decimal(value.body().path("inTransitValue").path("amount")),
        stockAccounts,
        decimal(balance.path("totalDebit").path("amount")),
        decimal(balance.path("totalCredit").path("amount")));
  }

  public boolean stockIsBooked() {
    return stockAndTransit().compareTo(stockAccounts) == 0;
  }

  /** All that the stock accounts have to show. */
  public BigDecimal stockAndTransit() {
    return stockValue.add(inTransit);
  }

  public boolean isBalanced() {
    return totalDebit.compareTo(totalCredit) == 0;
  }

  private static String after(String cursor) {
    return cursor.isEmpty()
        ? ""
        : "&cursor=" + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static BigDecimal decimal(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      throw new DemoFailed("An amount is missing in an answer");
    }
    return new BigDecimal(node.asText());
  }
}
