package dz.mizan.inventory.report;

import static dz.mizan.inventory.report.Shop.REPORTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read which reports, of what, and how. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StockReportTest {
  private static final LocalDate TODAY = ReportDay.today();
  private static final List<String> OVERALL = List.of("valuation", "turnover", "dead-stock", "abc");

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Shop shop;

  @BeforeEach
  void shop() {
    shop = new Shop(queues, tokens, sql);
  }

  private List<String> paths(UUID product) {
    var paths = new ArrayList<>(OVERALL.stream().map(report -> REPORTS + report).toList());
    paths.add(REPORTS + "stock-cards/" + product);
    paths.add("/api/v1/stock-value");
    return paths;
  }

  @Test
  void nobody_reads_without_token_or_permission() {
    var product = shop.product("A", null);
    for (var path : paths(product)) {
      given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
      given()
          .auth()
          .oauth2(shop.keeper.token().permissions("products:read").sign())
          .get(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("forbidden"));
      given()
          .auth()
          .oauth2(shop.keeper.token().permissions("products:read").sign())
          .get(path + "?format=csv")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void a_company_without_stock_has_empty_reports() {
    var product = shop.product("A", null);
    for (var report : OVERALL) {
      shop.reader()
          .get(REPORTS + report)
          .then()
          .statusCode(200)
          .contentType("application/json")
          .body("items", empty())
          .body("nextCursor", nullValue());
      var csv = shop.reader().queryParam("format", "csv").get(REPORTS + report);
      csv.then().statusCode(200).contentType(startsWith("text/csv"));
      assertThat(csv.asString().split("\r\n")).hasSize(1);
    }
    shop.reader()
        .get(REPORTS + "valuation")
        .then()
        .body("totalValue.amount", equalTo("0.00"))
        .body("inTransitValue.amount", equalTo("0.00"))
        .body("on", equalTo(TODAY.toString()));
    shop.reader()
        .get(REPORTS + "stock-cards/" + product)
        .then()
        .statusCode(200)
        .body("opening.quantity", equalTo("0.000"))
        .body("closing.value.amount", equalTo("0.00"))
        .body("from", equalTo(TODAY.minusYears(1).plusDays(1).toString()))
        .body("until", equalTo(TODAY.toString()))
        .body("items", empty());
    shop.reader()
        .get("/api/v1/stock-value")
        .then()
        .body("value.amount", equalTo("0.00"))
        .body("on", equalTo(TODAY.toString()));
  }

  @Test
  void another_companys_product_has_no_card_and_its_stock_is_in_no_report() {
    var other = new Shop(queues, tokens, sql);
    var theirs = other.product("THEIRS", null);
    other.move(theirs, other.mainWarehouse(), MovementKind.RECEIPT, "5", "10", TODAY);
    other.move(theirs, other.mainWarehouse(), MovementKind.ISSUE, "-1", null, TODAY);

    for (var format : List.of("json", "csv")) {
      shop.reader()
          .get(REPORTS + "stock-cards/" + theirs + "?format=" + format)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("not-found"));
    }
    shop.reader().get(REPORTS + "stock-cards/none").then().statusCode(404);
    for (var report : OVERALL) {
      shop.reader()
          .get(REPORTS + report + "?warehouseId=" + other.mainWarehouse())
          .then()
          .statusCode(200)
          .body("items", empty());
      shop.reader().get(REPORTS + report).then().body("items", empty());
    }
    other.reader().get(REPORTS + "abc").then().body("items.sku", contains("THEIRS"));
  }

  @ParameterizedTest
  @CsvSource({
    "valuation, on=2026-02-30, on",
    "valuation, on=yesterday, on",
    "valuation, on=0001-01-01, on",
    "valuation, on=2999-01-01, on",
    "valuation, by=shelf, by",
    "valuation, format=xml, format",
    "turnover, from=2026-13-01, from",
    "turnover, until=2999-12-31, until",
    "turnover, from=2999-12-31, from",
    "turnover, from=2026-03-02&until=2026-03-01, from",
    "turnover, by=warehouse, by",
    "dead-stock, days=0, days",
    "dead-stock, days=3651, days",
    "abc, a=0, a",
    "abc, b=100, b",
    "abc, a=90&b=80, b",
    "abc, from=2026-03-02&until=2026-03-01, from",
    "abc, limit=201, limit",
    "abc, limit=0, limit",
  })
  void what_makes_no_sense_is_refused_and_named(String report, String query, String field) {
    for (var format : List.of("", "&format=csv")) {
      if (query.startsWith("format") && !format.isEmpty()) {
        continue;
      }
      shop.reader()
          .get(REPORTS + report + "?" + query + format)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("invalid-request"))
          .body("violations[0].field", equalTo(field));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=ten", "days=99999999999", "warehouseId=x", "categoryId=%00"})
  void what_cannot_be_read_is_refused(String query) {
    shop.reader()
        .urlEncodingEnabled(false)
        .get(REPORTS + "dead-stock?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"));
  }

  @ParameterizedTest
  @CsvSource({
    "dead-stock, ISg",
    "dead-stock, bm8ffWlk",
    "dead-stock, MUUrOTk5OTk5OTk5HzAxOTNhNWM1LTFhMmItN2MzZC04ZTRmLTVhNmI3YzhkOWUwZg",
    "abc, eA",
    "abc, OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
    "stock-cards, MjAyNi0wMS0wMR8xHzE",
    "stock-cards, eA",
  })
  void a_cursor_that_is_none_is_refused(String report, String cursor) {
    var path = report.equals("stock-cards") ? "stock-cards/" + shop.product("A", null) : report;
    shop.reader()
        .get(REPORTS + path + "?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-cursor"));
  }

  @Test
  void stock_on_hand_is_told_for_the_longest_period_too() {
    var product = shop.product("A", null);
    shop.move(product, shop.mainWarehouse(), MovementKind.RECEIPT, "5", "10", TODAY);
    shop.reader()
        .get(REPORTS + "stock-cards/" + product + "?from=1000-01-01")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].in.quantity", equalTo("5.000"))
        .body("items[0].in.value.amount", equalTo("50.00"))
        .body("items[0].out", nullValue())
        .body("items[0].documentType", equalTo("test"))
        .body("items[0]", not(hasKey("place")));
    shop.reader().get(REPORTS + "valuation").then().body("items[0]", not(hasKey("place")));
    shop.reader().get(REPORTS + "turnover?from=1000-01-01").then().statusCode(200);
    shop.reader().get(REPORTS + "abc?from=1000-01-01").then().statusCode(200);
    shop.reader()
        .get(REPORTS + "valuation?on=1000-01-01")
        .then()
        .body("totalValue.amount", equalTo("0.00"));
    shop.reader().get(REPORTS + "dead-stock?days=3650").then().body("items", empty());
  }

  @Test
  void whoever_is_restricted_to_a_warehouse_sees_that_alone() {
    var main = shop.mainWarehouse();
    var oran = shop.warehouse("ORAN");
    var product = shop.product("A", null);
    var day = TODAY.minusDays(40);
    for (var warehouse : List.of(main, oran)) {
      shop.move(product, warehouse, MovementKind.RECEIPT, "10", "10", day);
    }
    shop.move(product, main, MovementKind.ISSUE, "-1", null, TODAY);
    var restricted = List.of(oran);

    shop.reader(restricted)
        .get(REPORTS + "valuation?by=warehouse")
        .then()
        .body("items.code", contains("ORAN"))
        .body("totalValue.amount", equalTo("100.00"));
    shop.reader(restricted)
        .get("/api/v1/stock-value")
        .then()
        .body("value.amount", equalTo("100.00"));
    shop.reader(restricted)
        .get(REPORTS + "stock-cards/" + product)
        .then()
        .body("items.warehouseId", contains(oran.toString()))
        .body("closing.quantity", equalTo("10.000"));
    shop.reader(restricted).get(REPORTS + "abc").then().body("items", empty());
    shop.reader(restricted)
        .get(REPORTS + "turnover")
        .then()
        .body("items[0].costOfGoodsOut.amount", equalTo("0.00"));
    shop.reader(restricted)
        .get(REPORTS + "dead-stock?days=30")
        .then()
        .body("items.onHand", contains("10.000"));
    shop.reader().get(REPORTS + "dead-stock?days=30").then().body("items", empty());
    for (var path : paths(product)) {
      if (!path.endsWith("stock-value")) {
        shop.reader(restricted)
            .get(path + "?warehouseId=" + main)
            .then()
            .statusCode(403)
            .body("code", equalTo("out-of-scope"));
      }
      shop.reader(List.of()).get(path).then().statusCode(200);
    }
    shop.reader(List.of()).get(REPORTS + "valuation").then().body("items", empty());
  }

  @Test
  void what_is_in_transit_is_told_apart_until_it_arrives_or_is_given_up() {
    var main = shop.mainWarehouse();
    var oran = shop.warehouse("ORAN");
    var product = shop.product("A", null);
    shop.move(product, main, MovementKind.RECEIPT, "10", "10", TODAY.minusDays(3));
    var path = "/api/v1/stock-transfers";
    var transfer =
        post(
            path,
            Map.of(
                "fromWarehouseId",
                main,
                "toWarehouseId",
                oran,
                "lines",
                List.of(Map.of("productId", product, "quantity", "4"))));
    requireValue(TODAY, "100.00", "0.00");

    String line = post(path + "/" + transfer.path("id") + "/send", Map.of()).path("lines[0].id");
    requireValue(TODAY, "60.00", "40.00");
    requireValue(TODAY.minusDays(1), "100.00", "0.00");
    shop.reader()
        .get(REPORTS + "valuation")
        .then()
        .body("totalValue.amount", equalTo("60.00"))
        .body("inTransitValue.amount", equalTo("40.00"));
    shop.reader(List.of(main))
        .get("/api/v1/stock-value")
        .then()
        .body("inTransitValue.amount", equalTo("0.00"));
    shop.reader(List.of(oran))
        .get("/api/v1/stock-value")
        .then()
        .body("value.amount", equalTo("0.00"))
        .body("inTransitValue.amount", equalTo("40.00"));

    post(
        path + "/" + transfer.path("id") + "/receive",
        Map.of("lines", List.of(Map.of("lineId", line, "quantity", "1"))));
    requireValue(TODAY, "70.00", "30.00");
    post(path + "/" + transfer.path("id") + "/close-short", Map.of("reason", "perdu"));
    requireValue(TODAY, "70.00", "0.00");
  }

  private Response post(String path, Map<String, Object> body) {
    var response =
        given()
            .auth()
            .oauth2(
                shop.keeper
                    .token()
                    .permissions(
                        "stock-transfers:create", "stock-transfers:send", "stock-transfers:receive")
                    .sign())
            .contentType(ContentType.JSON)
            .body(body)
            .post(path);
    assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
    return response;
  }

  private void requireValue(LocalDate on, String value, String inTransit) {
    shop.reader()
        .get("/api/v1/stock-value?on=" + on)
        .then()
        .statusCode(200)
        .body("value.amount", equalTo(value))
        .body("inTransitValue.amount", equalTo(inTransit));
  }

  @Test
  void csv_comes_by_parameter_or_accept_with_formulas_disarmed() {
    var product = shop.product("A", null);
    sql.update("update product set name_fr = '=cmd|'' /C calc''!A0' where id = ?", product);
    shop.move(product, shop.mainWarehouse(), MovementKind.RECEIPT, "5", "10", TODAY.minusDays(200));
    shop.move(product, shop.mainWarehouse(), MovementKind.ISSUE, "-1", null, TODAY);

    shop.reader()
        .accept("text/csv")
        .get(REPORTS + "valuation")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString("stock-valuation.csv"))
        .header("Cache-Control", equalTo("no-store"))
        .body(
            equalTo(
                "\"id\",\"code\",\"name\",\"unit\",\"onHand\",\"averageCost\",\"value\"\r\n"
                    + "\""
                    + product
                    + "\",\"A\",\"'=cmd|' /C calc'!A0\",\"LITRE\",4.000,10.0000,40.00\r\n"));
    shop.reader()
        .accept("application/json, text/csv")
        .get(REPORTS + "valuation")
        .then()
        .contentType("application/json");
    shop.reader()
        .accept("text/csv")
        .get(REPORTS + "valuation?format=json")
        .then()
        .contentType("application/json");
    for (var report : List.of("abc", "turnover")) {
      shop.reader()
          .get(REPORTS + report + "?format=csv")
          .then()
          .statusCode(200)
          .body(containsString(",10.00,"))
          .body(containsString("\"'=cmd"))
          .body(not(containsString("\"=cmd")));
    }
  }

  @Test
  void a_long_card_is_streamed_whole() {
    var product = shop.product("A", null);
    var warehouse = shop.mainWarehouse();
    var changes = new ArrayList<dz.mizan.inventory.stock.StockChange>();
    for (int i = 0; i < 1_700; i++) {
      changes.add(
          dz.mizan.inventory.stock.StockChange.of(
                  product, warehouse, MovementKind.RECEIPT, java.math.BigDecimal.ONE)
              .atUnitCost(java.math.BigDecimal.TEN)
              .on(TODAY.minusDays(20 - i / 100)));
    }
    shop.move(changes);

    var lines =
        shop.reader()
            .get(REPORTS + "stock-cards/" + product + "?format=csv")
            .asString()
            .split("\r\n");
    assertThat(lines).hasSize(1_703);
    for (int i = 1; i <= 1_700; i++) {
      assertThat(lines[i + 1]).endsWith("," + i + ".000," + 10 * i + ".00");
    }
  }
}
