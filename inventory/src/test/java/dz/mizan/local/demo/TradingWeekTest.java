package dz.mizan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import com.sun.net.httpserver.HttpServer;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The demo's trading week, played against this service alone. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TradingWeekTest {
  private static final String RULES = "accounting/src/main/resources/seed/posting_rules.csv";

  @TestHTTPResource("/")
  URL service;

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_trading_week_moves_what_it_says_and_tells_it_by_events() throws IOException {
    var keeper = InventoryFixtures.company(queues, tokens);
    var token = tokens.of(keeper.user(), keeper.company()).permissions("*:*").sign();
    var auth = authThatGives(token);
    try (var tap = new EventTap(stack.broker(), keeper.company() + ".inventory.#")) {
      var api = new Api();
      var inventory = service.toString().replaceAll("/$", "");
      var endpoints =
          new Endpoints(
              "http://127.0.0.1:" + auth.getAddress().getPort(),
              inventory,
              inventory,
              inventory,
              new ConnectionFactory());
      var owner = new Login(api, endpoints, "c", "u", "p");
      var movements = new Movements(owner, endpoints);
      var costs = new LinkedHashMap<String, BigDecimal>();
      for (var sku : List.of("SEM-005", "COU-001", "HUI-005")) {
        var product = keeper.product(sku + "-" + UUID.randomUUID());
        costs.put(product, new BigDecimal("420.00"));
        movements.receive(product, 40, new BigDecimal("420.00"));
      }
      var report = new Report();
      var trade = Trade.of(owner, endpoints, movements, report, List.copyOf(costs.keySet()));

      var expected = new TradingWeek(trade).play(costs);
      new StockReports(endpoints, report)
          .check(owner, books(owner, inventory), List.copyOf(costs.keySet()));

      var acknowledged = movements.acknowledged();
      expected.forEach(
          (type, count) ->
              assertThat(tap.await(count, m -> m.type().equals(type), InventoryFixtures.PATIENCE))
                  .as(type)
                  .hasSize(count));
      assertThat(
              tap
                  .await(
                      acknowledged.size(),
                      m -> m.type().equals("dz.mizan.inventory.stock.moved.v1"),
                      InventoryFixtures.PATIENCE)
                  .stream()
                  .map(m -> m.json().path("data").path("movementId").asText()))
          .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
      requireBooked(tap, owner, inventory);
      assertThat(Proof.gaps(tap.messages().stream().map(m -> Event.of(m.json())).toList()))
          .isEmpty();
      assertThat(
              sql.text(
                  "select sum(on_hand) from stock_level where company_id = ?", keeper.company()))
          .isEqualTo(
              acknowledged.values().stream()
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .setScale(3)
                  .toString());
      assertThat(
              sql.count(
                  "select count(*) from stock_movement where company_id = ?", keeper.company()))
          .isEqualTo(acknowledged.size());
    } finally {
      auth.stop(0);
    }
  }

  private static Books books(Login owner, String inventory) {
    var stock = owner.get(inventory + "/api/v1/stock-value").body();
    var value = new BigDecimal(stock.path("value").path("amount").asText());
    var inTransit = new BigDecimal(stock.path("inTransitValue").path("amount").asText());
    var none = BigDecimal.ZERO;
    return new Books(none, value, value, inTransit, none, none, none);
  }

  /** Books the events by accounting's rules, and compares what comes out with the stock. */
  private static void requireBooked(EventTap tap, Login owner, String inventory)
      throws IOException {
    var rules = new HashMap<String, String[]>();
    for (var line : Files.readAllLines(RepositoryRoot.find().resolve(RULES))) {
      var values = line.split(",", 5);
      rules.put(values[0] + values[1], values);
    }
    var balances = new HashMap<String, BigDecimal>();
    for (var message : tap.messages()) {
      var data = message.json().path("data");
      if (message.type().equals("dz.mizan.inventory.stock.moved.v1")) {
        var value = new BigDecimal(data.path("value").asText());
        boolean isReversal = data.hasNonNull("reverses");
        int sign = isReversal ? -value.signum() : value.signum();
        if (sign != 0) {
          var rule = rules.get(data.path("kind").asText() + sign);
          var amount = isReversal ? value.abs().negate() : value.abs();
          balances.merge(rule[2], amount, BigDecimal::add);
          balances.merge(rule[3], amount.negate(), BigDecimal::add);
        }
      } else if (message.type().equals("dz.mizan.inventory.transfer.shortage-closed.v1")) {
        var rule = rules.get("TRANSFER_SHORTAGE-1");
        var amount = new BigDecimal(data.path("value").path("amount").asText());
        balances.merge(rule[2], amount, BigDecimal::add);
        balances.merge(rule[3], amount.negate(), BigDecimal::add);
      }
    }
    var stock = owner.get(inventory + "/api/v1/stock-value").body();
    assertThat(balances.get("301"))
        .isEqualByComparingTo(stock.path("value").path("amount").asText());
    assertThat(balances.get("373"))
        .isEqualByComparingTo(stock.path("inTransitValue").path("amount").asText())
        .isPositive();
  }

  private static HttpServer authThatGives(String token) throws IOException {
    var auth = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    auth.createContext(
        "/api/v1/users/login",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var body =
              "{\"accessToken\": \"%s\", \"refreshToken\": \"r\"}"
                  .formatted(token)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    auth.start();
    return auth;
  }
}
