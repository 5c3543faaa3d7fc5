package dz.mizan.inventory.sales;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestToken;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** A company that sells, for tests; everything is made through the service's own doors. */
public final class Shop {
  public static final String ORDERS = "/api/v1/sales-orders";
  public static final String CUSTOMERS = "/api/v1/customers";

  private final Storekeeper keeper;
  private final Queues queues;
  private final Sql sql;

  private Shop(Storekeeper keeper, Queues queues, Sql sql) {
    this.keeper = keeper;
    this.queues = queues;
    this.sql = sql;
  }

  public static Shop open(Queues queues, TestTokens tokens, Sql sql) {
    return new Shop(InventoryFixtures.company(queues, tokens), queues, sql);
  }

  public UUID company() {
    return keeper.company();
  }

  public TestToken token(String... permissions) {
    return keeper.tokens().of(keeper.user(), keeper.company()).permissions(permissions);
  }

  /** Somebody who may do everything that a shop does. */
  public RequestSpecification request() {
    return as(
        token(
            "products:*",
            "price-lists:*",
            "warehouses:*",
            "stock-movements:*",
            "stock-levels:*",
            "customers:*",
            "sales-orders:*",
            "inventory-settings:*"));
  }

  public static RequestSpecification as(TestToken token) {
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }

  public String customer() {
    return customer(Map.of());
  }

  public String customer(Map<String, Object> with) {
    var body = new HashMap<String, Object>();
    body.put("code", "C-" + UUID.randomUUID().toString().substring(0, 8));
    body.put("kind", "COMPANY");
    body.put("name", "SARL El Baraka");
    body.putAll(with);
    return request().body(body).post(CUSTOMERS).then().statusCode(201).extract().path("id");
  }

  public String product() {
    return keeper.product();
  }

  /** With stock at this cost, in the default warehouse. */
  public String product(String quantity, String unitCost) {
    var product = keeper.product();
    keeper.receive(product, quantity, unitCost);
    return product;
  }

  public String service() {
    var product = keeper.product();
    sql.update("update product set kind = 'SERVICE' where id = ?::uuid", product);
    return product;
  }

  public void receive(String product, String quantity, String unitCost) {
    keeper.receive(product, quantity, unitCost);
  }

  public static Map<String, Object> line(String product, String quantity, String unitPrice) {
    return new HashMap<>(
        Map.of("productId", product, "quantity", quantity, "unitPrice", unitPrice));
  }

  @SafeVarargs
  public static Map<String, Object> order(String customer, Map<String, ?>... lines) {
    return new HashMap<>(Map.of("customerId", customer, "lines", List.of(lines)));
  }

  public ValidatableResponse place(Map<String, Object> order) {
    return request().body(order).post(ORDERS).then();
  }

  /** A PENDING order. */
  @SafeVarargs
  public final String placed(String customer, Map<String, ?>... lines) {
    return place(order(customer, lines)).statusCode(201).extract().path("id");
  }

  /** A PROCESSING order. */
  @SafeVarargs
  public final String processed(String customer, Map<String, ?>... lines) {
    var id = placed(customer, lines);
    act(id, "process", null).statusCode(200);
    return id;
  }

  /** A COMPLETED order, all shipped. */
  @SafeVarargs
  public final String completed(String customer, Map<String, ?>... lines) {
    var id = processed(customer, lines);
    act(id, "shipments", Map.of()).statusCode(201);
    act(id, "complete", Map.of()).statusCode(200);
    return id;
  }

  public ValidatableResponse act(String order, String action, Object body) {
    return send(order, action, body).then();
  }

  public Response send(String order, String action, Object body) {
    var request = request();
    if (body != null) {
      request.body(body);
    }
    return request.post(ORDERS + "/" + order + "/" + action);
  }

  public ValidatableResponse read(String order) {
    return request().get(ORDERS + "/" + order).then().statusCode(200);
  }

  public String lineId(String order, int index) {
    return read(order).extract().path("lines[" + index + "].id");
  }

  public String level(String product, String column) {
    return sql.text(
        "select coalesce(sum(" + column + "), 0) from stock_level where product_id = ?::uuid",
        product);
  }

  /** As accounting would say it; returns when it has been taken in. */
  public void credit(
      String customer, String limit, String outstanding, boolean onHold, long sequence) {
    credit(customer, limit, outstanding, onHold, sequence, Instant.now());
  }

  public void credit(
      String customer,
      String limit,
      String outstanding,
      boolean onHold,
      long sequence,
      Instant time) {
    var event = UUID.randomUUID();
    creditEvent(event, customer, limit, outstanding, onHold, sequence, time);
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(() -> sql.count("select count(*) from inbox where event_id = ?", event) == 1);
  }

  public void creditEvent(
      UUID event,
      String customer,
      String limit,
      String outstanding,
      boolean onHold,
      long sequence) {
    creditEvent(event, customer, limit, outstanding, onHold, sequence, Instant.now());
  }

  public void creditEvent(
      UUID event,
      String customer,
      String limit,
      String outstanding,
      boolean onHold,
      long sequence,
      Instant time) {
    queues.publish(
        company() + ".accounting.credit.changed.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/accounting",
         "type":"dz.mizan.accounting.credit.changed.v1","subject":"%s",
         "time":"%s","datacontenttype":"application/json",
         "company":"%s","sequence":%d,
         "data":{"customerId":"%s",%s"outstanding":"%s","currency":"DZD","onHold":%s}}
        """
            .formatted(
                event,
                customer,
                time,
                company(),
                sequence,
                customer,
                limit == null ? "" : "\"creditLimit\":\"" + limit + "\",",
                outstanding,
                onHold));
  }

  public static <T> List<T> atOnce(List<Callable<T>> calls) {
    try (var pool = Executors.newFixedThreadPool(calls.size())) {
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(calls)) {
        results.add(result(future));
      }
      return results;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static <T> List<T> atOnce(int count, Callable<T> call) {
    return atOnce(java.util.Collections.nCopies(count, call));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
