package dz.mizan.inventory;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A company with several warehouses, and what is done in them. */
public record Places(Storekeeper keeper, Sql sql) {
  private static final String[] ALL = {
    "products:*",
    "warehouses:*",
    "locations:*",
    "stock-movements:*",
    "stock-levels:*",
    "stock-transfers:*",
    "stock-counts:*"
  };

  public static Places company(Queues queues, TestTokens tokens, Sql sql) {
    return new Places(InventoryFixtures.company(queues, tokens), sql);
  }

  public UUID company() {
    return keeper.company();
  }

  /** A request of one who may do everything here. */
  public RequestSpecification request() {
    return of(keeper.user(), null, ALL);
  }

  /** A request of somebody else of the company who may do everything here. */
  public RequestSpecification of(UUID user) {
    return of(user, null, ALL);
  }

  /** A request of one who may do that alone. */
  public RequestSpecification may(String... permissions) {
    return of(UUID.randomUUID(), null, permissions);
  }

  /** A request of one who is restricted to these warehouses. */
  public RequestSpecification restrictedTo(String... warehouses) {
    return of(keeper.user(), List.of(warehouses), ALL);
  }

  private RequestSpecification of(UUID user, List<String> warehouses, String... permissions) {
    var token = keeper.tokens().of(user, company()).permissions(permissions);
    if (warehouses != null) {
      token.claim("scope_warehouses", warehouses);
    }
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }

  public String mainWarehouse() {
    return sql.text(
        "select id from warehouse where company_id = ? and is_default and code = 'PRINCIPAL'",
        company());
  }

  public String warehouse(String code) {
    return request()
        .body(Map.of("code", code, "name", "Magasin " + code, "kind", "SHOP", "wilaya", 31))
        .post("/api/v1/warehouses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public String location(String warehouse, String code) {
    return request()
        .body(Map.of("kind", "BIN", "code", code, "name", "Casier " + code))
        .post("/api/v1/warehouses/" + warehouse + "/locations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public String product() {
    return keeper.product();
  }

  /** A product that is told apart by lots or serial numbers. */
  public String tracked(String tracking) {
    var product = keeper.product();
    sql.update("update product set tracking = ? where id = ?::uuid", tracking, product);
    return product;
  }

  /** Takes a product out of use. */
  public void archive(String product) {
    for (var status : List.of("PUBLISHED", "ARCHIVED")) {
      sql.update("update product set status = ? where id = ?::uuid", status, product);
    }
  }

  public ValidatableResponse move(
      String kind, String product, String warehouse, String quantity, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("productId", product);
    body.put("warehouseId", warehouse);
    body.put("kind", kind);
    body.put("quantity", quantity);
    return request().body(body).post("/api/v1/stock-movements").then();
  }

  public void receive(String product, String warehouse, String quantity, String unitCost) {
    move("RECEIPT", product, warehouse, quantity, Map.of("unitCost", unitCost)).statusCode(201);
  }

  /** Goods of a lot come in. */
  public void receiveLot(
      String product, String warehouse, String quantity, String lot, String expiresOn) {
    var part = Map.of("lotNumber", lot, "expiresOn", expiresOn, "quantity", quantity);
    move(
            "RECEIPT",
            product,
            warehouse,
            quantity,
            Map.of("unitCost", "10.00", "parts", List.of(part)))
        .statusCode(201);
  }

  /** A column of a stock level, as PostgreSQL writes it. */
  public String level(String product, String warehouse, String column) {
    return sql.text(
        "select coalesce((select "
            + column
            + "::text from stock_level where company_id = ? and product_id = ?::uuid"
            + " and warehouse_id = ?::uuid), 'none')",
        company(),
        product,
        warehouse);
  }

  public long count(String what, Object... parameters) {
    return sql.count("select count(*) from " + what, parameters);
  }

  /** Does it so many times at once. @return what each gave, in no order */
  public static <T> List<T> atOnce(List<Callable<T>> work) {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var given = new ArrayList<T>();
      for (Future<T> one : threads.invokeAll(work)) {
        given.add(one.get());
      }
      return given;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
