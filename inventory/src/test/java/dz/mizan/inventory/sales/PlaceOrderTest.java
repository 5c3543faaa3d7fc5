package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.ORDERS;
import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PlaceOrderTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;
  String customer;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
    customer = shop.customer();
  }

  private long orders() {
    return sql.count("select count(*) from sales_order where company_id = ?", shop.company());
  }

  @Test
  void an_order_is_priced_totalled_by_rate_reserved_and_numbered() {
    var oil = shop.product("100", "60.00");
    var bread = shop.product("100", "10.00");
    sql.update("update product set tva_code = 'REDUCED' where id = ?::uuid", bread);
    var request =
        order(
            customer,
            line(oil, "3", "99.9999"),
            line(bread, "7.5", "13.37"),
            line(oil, "1", "0.05"));
    request.put("discountPercent", "2.5");
    request.put("reference", "BC-778");
    request.put("requestedOn", "2026-12-03");
    var placed =
        shop.place(request)
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("number", matchesPattern("CC-20[0-9]{2}-000001"))
            .body("status", equalTo("PENDING"))
            .body("lines.position", contains(1, 2, 3))
            // 292.4997…, 97.768…, 0.04875, each half-up.
            .body("lines.netHt.amount", contains("292.50", "97.77", "0.05"))
            .body("amounts.rates.tvaPercent", contains("9.00", "19.00"))
            .body("amounts.rates.base.amount", contains("97.77", "292.55"))
            .body("amounts.rates.tva.amount", contains("8.80", "55.58"))
            .body("amounts.totalHt.amount", equalTo("390.32"))
            .body("amounts.totalTtc.amount", equalTo("454.70"))
            .body("lines.baseReserved", contains("3.000", "7.500", "1.000"))
            .body("reservedUntil", notNullValue())
            .extract();
    assertThat(shop.level(oil, "reserved")).isEqualTo("4.000");
    assertThat(shop.level(oil, "on_hand")).isEqualTo("100.000");
    var read = shop.request().get(placed.header("Location")).then().statusCode(200).extract();
    assertThat(read.asString()).isEqualTo(placed.asString());
  }

  @Test
  void prices_are_the_customers_lists_and_his_discount_holds() {
    var product = shop.product("100", "60.00");
    var list =
        shop.request()
            .body(Map.of("code", "GROS", "name", "Gros", "includesTva", false))
            .post("/api/v1/price-lists")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var price = Map.of("productId", product, "price", "80.00");
    shop.request()
        .body(Map.of("prices", List.of(price)))
        .put("/api/v1/price-lists/" + list + "/prices")
        .then()
        .statusCode(200);
    var wholesaler = shop.customer(Map.of("priceListId", list, "discountPercent", "10"));
    var seller = shop.token("sales-orders:create");
    var plain = Map.of("productId", product, "quantity", "2");
    Shop.as(seller)
        .body(order(wholesaler, plain))
        .post(ORDERS)
        .then()
        .statusCode(201)
        .body("lines[0].unitPrice", equalTo("80.0000"))
        .body("discountPercent", equalTo("10.00"))
        .body("amounts.totalHt.amount", equalTo("144.00"));
    shop.place(order(customer, plain)).statusCode(422).body("code", equalTo("no-price"));

    // Less than what is due to him needs a permission of its own.
    var cheap = order(wholesaler, plain);
    cheap.put("discountPercent", "10.01");
    for (var body :
        List.of(
            cheap,
            order(wholesaler, line(product, "1", "79")),
            order(
                wholesaler,
                Map.of("productId", product, "quantity", "1", "discountPercent", "1")))) {
      Shop.as(seller)
          .body(body)
          .post(ORDERS)
          .then()
          .statusCode(403)
          .body("code", equalTo("price-override-not-held"));
      shop.place(body).statusCode(201);
    }
    assertThat(orders()).isEqualTo(4);
  }

  @Test
  void all_lines_are_reserved_or_nothing() {
    var plenty = shop.product("100", "5");
    var scarce = shop.product("2", "5");
    shop.place(order(customer, line(plenty, "10", "9"), line(scarce, "3", "9")))
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("productId", equalTo(scarce))
        .body("requested", equalTo("3.000"))
        .body("available", equalTo("2.000"));
    assertThat(shop.level(plenty, "reserved")).isEqualTo("0.000");
    assertThat(orders()).isZero();
    assertThat(
            sql.count("select count(*) from document_number where company_id = ?", shop.company()))
        .isZero();
    // Two lines of one product count together.
    shop.place(order(customer, line(scarce, "1", "9"), line(scarce, "1.5", "9"))).statusCode(422);
    shop.place(order(customer, line(scarce, "1", "9"), line(scarce, "1", "9"))).statusCode(201);
  }

  @Test
  void a_backorder_takes_what_there_is() {
    var scarce = shop.product("2", "5");
    var none = shop.product();
    var request =
        order(customer, line(scarce, "3", "9"), line(none, "1", "9"), line(scarce, "1", "9"));
    request.put("allowBackorder", true);
    shop.place(request)
        .statusCode(201)
        .body("lines.baseReserved", contains("2.000", "0.000", "0.000"))
        .body("lines.quantity", contains("3.000", "1.000", "1.000"));
    assertThat(shop.level(scarce, "reserved")).isEqualTo("2.000");
  }

  @Test
  void a_service_needs_no_stock() {
    var service = shop.service();
    shop.place(order(customer, line(service, "2", "1500")))
        .statusCode(201)
        .body("lines[0].kind", equalTo("SERVICE"))
        .body("lines[0].baseReserved", equalTo("0.000"));
  }

  @Test
  void twenty_times_the_same_request_at_once_is_one_order() {
    var product = shop.product("100", "5");
    var key = UUID.randomUUID().toString();
    var answers =
        Shop.atOnce(
            20,
            () ->
                shop.request()
                    .header("Idempotency-Key", key)
                    .body(order(customer, line(product, "4", "9")))
                    .post(ORDERS));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
    assertThat(shop.level(product, "reserved")).isEqualTo("4.000");
  }

  @ParameterizedTest
  @CsvSource({
    "quantity, 0",
    "quantity, -1",
    "quantity, 1.0001",
    "quantity, NaN",
    "quantity, 1e30",
    "quantity, 1E+2147483647",
    "unitPrice, -1",
    "unitPrice, 1.00001",
    "discountPercent, 101",
    "discountPercent, -1",
    "productId, x",
    "unit, '\u0007'"
  })
  void a_line_that_makes_no_sense_is_refused(String field, String value) {
    var product = shop.product("10", "5");
    var line = line(product, "1", "9");
    line.put(field, value);
    shop.place(order(customer, line)).statusCode(400).contentType("application/problem+json");
    assertThat(orders()).isZero();
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  @Test
  void what_does_not_exist_or_is_ended_is_refused_and_nothing_changes() {
    var product = shop.product("10", "5");
    var gone = shop.product("10", "5");
    for (var status : List.of("PUBLISHED", "ARCHIVED")) {
      sql.update("update product set status = ? where id = ?::uuid", status, gone);
    }
    var inactive = shop.customer(Map.of("active", false));
    var stranger = UUID.randomUUID().toString();
    refused(order(stranger, line(product, "1", "9")), "unknown-customer");
    refused(order(inactive, line(product, "1", "9")), "customer-inactive");
    refused(order(customer, line(stranger, "1", "9")), "unknown-product");
    refused(order(customer, line(gone, "1", "9")), "product-archived");
    var unit = line(product, "1", "9");
    unit.put("unit", "BARREL");
    refused(order(customer, unit), "unknown-unit");
    var elsewhere = order(customer, line(product, "1", "9"));
    elsewhere.put("warehouseId", stranger);
    refused(elsewhere, "unknown-warehouse");
    var other = Shop.open(queues, tokens, sql);
    refused(order(other.customer(), line(product, "1", "9")), "unknown-customer");
    refused(order(customer, line(other.product("5", "5"), "1", "9")), "unknown-product");
    shop.place(order(customer, line(product, "999999999", "999999999"))).statusCode(400);
    var late = order(customer, line(product, "1", "9"));
    late.put("requestedOn", "+999999999-12-31");
    shop.place(late).statusCode(400);
    shop.place(Map.of("customerId", customer, "lines", List.of())).statusCode(400);
    assertThat(orders()).isZero();
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  private void refused(Map<String, Object> order, String code) {
    shop.place(order).statusCode(422).body("code", equalTo(code));
  }

  @Test
  void orders_are_found_by_status_customer_number_and_day() {
    var product = shop.product("10", "5");
    var first = shop.placed(customer, line(product, "1", "9"));
    var second = shop.processed(shop.customer(), line(product, "1", "9"));
    var number = shop.read(first).extract().<String>path("number");
    var day = shop.read(first).extract().<String>path("orderedOn");
    found("status", "PENDING", first);
    found("status", "PROCESSING", second);
    found("customerId", customer, first);
    found("number", number, first);
    found("number", number.substring(0, 5).toLowerCase(java.util.Locale.ROOT), first, second);
    found("from", day, first, second);
    found("to", "2020-01-01");
    shop.request().queryParam("status", "LOST").get(ORDERS).then().statusCode(400);
    shop.request().queryParam("from", "+999999999-01-01").get(ORDERS).then().statusCode(400);
    shop.request().queryParam("limit", 1).get(ORDERS).then().body("nextCursor", notNullValue());
  }

  private void found(String filter, String value, String... ids) {
    shop.request()
        .queryParam(filter, value)
        .get(ORDERS)
        .then()
        .statusCode(200)
        .body("items.id", ids.length == 0 ? empty() : contains(ids));
  }

  @Test
  void nobody_orders_or_looks_without_permission_nor_in_another_company() {
    var product = shop.product("10", "5");
    var id = shop.placed(customer, line(product, "1", "9"));
    var body = order(customer, line(product, "1", "9"));
    given().get(ORDERS).then().statusCode(401);
    given().contentType("application/json").body(body).post(ORDERS).then().statusCode(401);
    Shop.as(shop.token("customers:read")).get(ORDERS).then().statusCode(403);
    Shop.as(shop.token("sales-orders:read")).body(body).post(ORDERS).then().statusCode(403);
    Shop.as(shop.token("sales-orders:read")).get(ORDERS + "/" + id).then().statusCode(200);
    var other = Shop.open(queues, tokens, sql);
    other.request().get(ORDERS + "/" + id).then().statusCode(404);
    other.request().get(ORDERS).then().body("items", empty());
    for (var action : List.of("process", "complete", "cancel", "shipments", "refunds")) {
      var content = new HashMap<String, Object>();
      if (action.equals("cancel") || action.equals("refunds")) {
        content.put("reason", "x");
      }
      other.act(id, action, action.equals("process") ? null : content).statusCode(404);
      Shop.as(shop.token("sales-orders:read", "sales-orders:create"))
          .body(content)
          .post(ORDERS + "/" + id + "/" + action)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void who_is_restricted_to_warehouses_deals_with_orders_of_those_alone() {
    var product = shop.product("10", "5");
    var id = shop.placed(customer, line(product, "1", "9"));
    var main = shop.read(id).extract().<String>path("warehouseId");
    var elsewhere =
        shop.token("sales-orders:*")
            .claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    Shop.as(elsewhere).get(ORDERS).then().body("items", empty());
    Shop.as(elsewhere).queryParam("warehouseId", main).get(ORDERS).then().statusCode(403);
    Shop.as(elsewhere)
        .get(ORDERS + "/" + id)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    Shop.as(elsewhere).post(ORDERS + "/" + id + "/process").then().statusCode(403);
    Shop.as(elsewhere)
        .body(order(customer, line(product, "1", "9")))
        .post(ORDERS)
        .then()
        .statusCode(403);
    var here = shop.token("sales-orders:*").claim("scope_warehouses", List.of(main));
    Shop.as(here).get(ORDERS).then().body("items", hasSize(1));
    Shop.as(here).post(ORDERS + "/" + id + "/process").then().statusCode(200);
  }
}
