package dz.mizan.inventory.reservation;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company whose storekeeper also deals with reservations, rules, alerts and lots. */
public record ReservationFixture(Storekeeper keeper, Sql sql) {
  public static final String RESERVATIONS = "/api/v1/reservations/";
  private static final String[] ALL = {
    "products:*",
    "warehouses:*",
    "stock-movements:*",
    "stock-levels:*",
    "reservations:*",
    "reorder-rules:*",
    "stock-alerts:*",
    "lots:*",
    "inventory-settings:*"
  };

  public static ReservationFixture company(Queues queues, TestTokens tokens, Sql sql) {
    return new ReservationFixture(InventoryFixtures.company(queues, tokens), sql);
  }

  /** Who may do all of it. */
  public RequestSpecification request() {
    return with(ALL);
  }

  /** Who may do no more than that. */
  public RequestSpecification with(String... permissions) {
    var token = keeper.tokens().of(keeper.user(), keeper.company()).permissions(permissions);
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }

  /** Who may do all of it, in other warehouses. */
  public RequestSpecification elsewhere() {
    var token =
        keeper
            .tokens()
            .of(keeper.user(), keeper.company())
            .permissions(ALL)
            .claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }

  public String warehouse() {
    return request().get("/api/v1/warehouses").path("items[0].id");
  }

  /** A product of which so much is there. */
  public String stocked(String quantity) {
    var product = keeper.product();
    keeper.receive(product, quantity, "10");
    return product;
  }

  public Response reserve(String product, String quantity, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("productId", product);
    body.put("quantity", quantity);
    return request().body(body).post(RESERVATIONS);
  }

  public String reserved(String product, String quantity) {
    return reserve(product, quantity, Map.of()).then().statusCode(201).extract().path("id");
  }

  /** As if its time were over. */
  public void letExpire(String product) {
    sql.update(
        "update stock_reservation set expires_at = now() - interval '1 second'"
            + " where product_id = ?::uuid",
        product);
  }

  public String level(String product, String column) {
    return sql.text("select " + column + " from stock_level where product_id = ?::uuid", product);
  }

  public String state(String reservation) {
    return sql.text("select state from stock_reservation where id = ?::uuid", reservation);
  }

  public long audited(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?",
        keeper.company(),
        action);
  }
}
