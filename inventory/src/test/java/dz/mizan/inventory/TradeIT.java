package dz.mizan.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service from purchase to till, on the JVM or as a native executable. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class TradeIT {
  private static final String API = "/api/v1";

  TestTokens tokens;
  Queues queues;
  private UUID company;
  private UUID user;

  @BeforeEach
  void company() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    company = storekeeper.company();
    user = storekeeper.user();
  }

  private RequestSpecification request() {
    return given()
        .auth()
        .oauth2(tokens.of(user, company).permissions("*:*").sign())
        .contentType(ContentType.JSON);
  }

  private Response post(String path, Object body) {
    var answer = request().body(body).post(API + path);
    assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isBetween(200, 204);
    return answer;
  }

  private Response step(String path) {
    var version = request().get(API + path.substring(0, path.lastIndexOf('/'))).header("ETag");
    var request = version == null ? request() : request().header("If-Match", version);
    var answer = request.post(API + path);
    assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isBetween(200, 204);
    return answer;
  }

  private String product(String sku) {
    var product =
        post(
            "/products",
            Map.of(
                "sku",
                sku,
                "names",
                Map.of("fr", "Semoule " + sku, "ar", "سميد"),
                "unit",
                "PIECE"));
    step("/products/" + product.path("id") + "/publish");
    return product.path("id");
  }

  private void receive(String product, String quantity) {
    post(
        "/stock-movements",
        Map.of("productId", product, "kind", "RECEIPT", "quantity", quantity, "unitCost", "100"));
  }

  private String priceList(String product) {
    var list =
        post("/price-lists", Map.of("code", "SHOP", "name", "Prix", "includesTva", true))
            .<String>path("id");
    request()
        .body(Map.of("prices", List.of(Map.of("productId", product, "price", "150"))))
        .put(API + "/price-lists/" + list + "/prices")
        .then()
        .statusCode(200);
    return list;
  }

  @Test
  void goods_are_bought_received_and_made_dearer_by_their_transport() {
    var product = product("S-1");
    var supplier =
        post("/suppliers", Map.of("code", "F-1", "name", "Moulins", "nif", "000009012345678"))
            .<String>path("id");
    var order =
        post(
            "/purchase-orders",
            Map.of(
                "supplierId",
                supplier,
                "lines",
                List.of(Map.of("productId", product, "quantity", "10", "unitPrice", "99.99"))));
    var path = "/purchase-orders/" + order.path("id");
    step(path + "/approve");
    step(path + "/send");
    var receipt =
        post(
            path + "/receipts",
            Map.of(
                "lines",
                List.of(Map.of("orderLineId", order.path("lines[0].id"), "quantity", "10"))));
    post(
        "/landed-costs",
        Map.of(
            "receiptIds", List.of(receipt.<String>path("id")),
            "method", "VALUE",
            "charges", List.of(Map.of("kind", "TRANSPORT", "label", "Alger", "amount", "100.00"))));
    request().get(API + path).then().body("status", equalTo("RECEIVED"));
    request().get(API + "/stock-value").then().body("value.amount", equalTo("1099.90"));
  }

  @Test
  void goods_are_counted_and_the_sheet_can_be_printed() {
    var product = product("S-2");
    receive(product, "10");
    var count =
        post(
            "/stock-counts",
            Map.of(
                "name",
                "Inventaire",
                "warehouseId",
                request().get(API + "/warehouses").<String>path("items[0].id"),
                "mode",
                "FREEZE",
                "coverage",
                "PRODUCTS",
                "productIds",
                List.of(product)));
    var path = "/stock-counts/" + count.path("id");
    step(path + "/open");
    post(
        path + "/records",
        Map.of("records", List.of(Map.of("productId", product, "quantity", "9"))));
    request()
        .accept("text/html")
        .header("Accept-Language", "ar")
        .get(API + path + "/sheet")
        .then()
        .statusCode(200)
        .body(containsString("rtl"));
    step(path + "/review");
    step(path + "/approve");
    request().get(API + "/stock-levels").then().body("items[0].onHand", equalTo("9.000"));
    request()
        .get(API + "/stock-reports/valuation?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("S-2"));
  }

  @Test
  void a_till_is_opened_sells_for_cash_and_is_counted() {
    var product = product("S-3");
    receive(product, "10");
    var till =
        post("/tills", Map.of("code", "C1", "name", "Caisse", "priceListId", priceList(product)))
            .<String>path("id");
    var session =
        post("/till-sessions", Map.of("tillId", till, "openingFloat", "1000.00"))
            .<String>path("id");
    post(
        "/tickets",
        Map.of(
            "id", UUID.randomUUID().toString(),
            "tillId", till,
            "issuedAt", OffsetDateTime.now(ZoneOffset.UTC).toString(),
            "lines", List.of(Map.of("productId", product, "quantity", "4")),
            "payments", List.of(Map.of("method", "CASH", "amount", "1000.00"))));
    var expected =
        request()
            .get(API + "/till-sessions/" + session + "/x-report")
            .<String>path("cash.expected");
    assertThat(expected).isEqualTo("1606.00"); // 600 and a stamp of 6
    post("/till-sessions/" + session + "/close", Map.of("counted", expected));
    request()
        .get(API + "/till-sessions/" + session + "/z-report?format=html&lang=ar")
        .then()
        .statusCode(200);
  }

  @Test
  void files_jobs_and_the_storefront_work_in_the_package() {
    var imported =
        request()
            .contentType("text/csv")
            .body(
                "sku,name_fr,unit\r\nI-1,Riz,KILOGRAM\r\nI-2,=cmd,KILOGRAM\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post(API + "/product-imports?format=csv&mode=skip-bad-lines");
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(202);
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(
            () -> request().get(imported.header("Location")).<String>path("state"),
            "COMPLETED"::equals);
    request().get(API + "/jobs").then().statusCode(200).body("items.size()", greaterThan(3));
    request()
        .post(API + "/jobs/release-expired-reservations/run")
        .then()
        .statusCode(greaterThan(199));
    given().get(API + "/storefront/" + company + "/products").then().statusCode(404);
    request()
        .get(API + "/products?q=riz")
        .then()
        .statusCode(200)
        .body("items[0].sku", equalTo("I-1"));
    assertThat(request().get(API + "/product-exports?format=jsonl").asString()).contains("I-1");
  }
}
