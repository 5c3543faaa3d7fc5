package dz.mizan.inventory.purchasing;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestToken;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Somebody who may do everything in purchasing; makes what tests need by the service's own doors.
 */
public final class Buyer {
  public static final String ORDERS = "/api/v1/purchase-orders/";
  public static final String SUPPLIERS = "/api/v1/suppliers/";
  public static final String RECEIPTS = "/api/v1/purchase-receipts/";
  private static final String[] PERMISSIONS = {
    "suppliers:*",
    "purchase-orders:*",
    "purchase-approval-limits:*",
    "landed-costs:*",
    "purchase-proposals:*",
    "products:*",
    "warehouses:*",
    "stock-movements:*",
    "stock-levels:*",
    "inventory-settings:*",
    "jobs:*"
  };

  public final Storekeeper keeper;

  private Buyer(Storekeeper keeper) {
    this.keeper = keeper;
  }

  /** Of a new company. */
  public static Buyer of(Queues queues, TestTokens tokens) {
    return new Buyer(InventoryFixtures.company(queues, tokens));
  }

  public TestToken token() {
    return keeper.tokens().of(keeper.user(), keeper.company()).permissions(PERMISSIONS);
  }

  public RequestSpecification as(TestToken token) {
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }

  public RequestSpecification request() {
    return as(token());
  }

  /** With these permissions and no others. */
  public RequestSpecification only(String... permissions) {
    return as(keeper.tokens().of(keeper.user(), keeper.company()).permissions(permissions));
  }

  public String product() {
    return keeper.product();
  }

  public static Map<String, Object> supplierBody(String code) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("name", "Sarl Oliviers de Kabylie");
    body.put("paymentDays", 30);
    body.put("leadDays", 7);
    return body;
  }

  public String supplier() {
    return supplier(supplierBody("F-" + UUID.randomUUID().toString().substring(0, 8)));
  }

  public String supplier(Map<String, Object> body) {
    return request().body(body).post(SUPPLIERS).then().statusCode(201).extract().path("id");
  }

  public Response price(String supplier, Map<String, Object> body) {
    return request().body(body).post(SUPPLIERS + supplier + "/prices");
  }

  public static Map<String, Object> line(String product, String quantity, String unitPrice) {
    var line = new HashMap<String, Object>();
    line.put("productId", product);
    line.put("quantity", quantity);
    if (unitPrice != null) {
      line.put("unitPrice", unitPrice);
    }
    return line;
  }

  @SafeVarargs
  public static Map<String, Object> order(String supplier, Map<String, Object>... lines) {
    var body = new HashMap<String, Object>();
    body.put("supplierId", supplier);
    body.put("lines", List.of(lines));
    return body;
  }

  public Response create(Map<String, Object> order) {
    return request().body(order).post(ORDERS);
  }

  /** A draft of one line. */
  public Response draft(String product, String quantity, String unitPrice) {
    var created = create(order(supplier(), line(product, quantity, unitPrice)));
    created.then().statusCode(201);
    return created;
  }

  public Response move(String order, String verb) {
    return request().post(ORDERS + order + "/" + verb);
  }

  /** Approved and sent. */
  public Sent sent(Map<String, Object> order) {
    var created = create(order);
    created.then().statusCode(201);
    String id = created.path("id");
    move(id, "approve").then().statusCode(200);
    move(id, "send").then().statusCode(200);
    List<String> lines = created.path("lines.id");
    return new Sent(id, lines);
  }

  /** An order that the supplier has, of one line. */
  public Sent sent(String product, String quantity, String unitPrice) {
    return sent(order(supplier(), line(product, quantity, unitPrice)));
  }

  /** An order and its lines. */
  public record Sent(String id, List<String> lines) {
    public String line() {
      return lines.getFirst();
    }
  }

  public static Map<String, Object> receiptLine(String orderLine, String quantity) {
    var line = new HashMap<String, Object>();
    line.put("orderLineId", orderLine);
    line.put("quantity", quantity);
    return line;
  }

  public Response receive(String order, Map<String, Object> body) {
    return request().body(body).post(ORDERS + order + "/receipts");
  }

  public Response receive(Sent order, String quantity) {
    return receive(order.id(), Map.of("lines", List.of(receiptLine(order.line(), quantity))));
  }

  public Response giveBack(String receipt, String receiptLine, String quantity) {
    return request()
        .body(Map.of("lines", List.of(Map.of("receiptLineId", receiptLine, "quantity", quantity))))
        .post(RECEIPTS + receipt + "/returns");
  }

  public String status(String order) {
    return request().get(ORDERS + order).then().statusCode(200).extract().path("status");
  }

  public void issue(String product, String quantity) {
    request()
        .body(keeper.issue(product, quantity))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(201);
  }

  /** By the way that products go: only published ones are archived. */
  public static void archive(Sql sql, String product) {
    for (var status : List.of("PUBLISHED", "ARCHIVED")) {
      sql.update("update product set status = ? where id = ?::uuid", status, product);
    }
  }

  /** The same call several times at once. */
  public static <T> List<T> atOnce(int count, Callable<T> call) {
    try (var pool = Executors.newFixedThreadPool(count)) {
      return pool.invokeAll(Collections.nCopies(count, call)).stream().map(Buyer::result).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
