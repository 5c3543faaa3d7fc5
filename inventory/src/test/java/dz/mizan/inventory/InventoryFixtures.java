package dz.mizan.inventory;

import static io.restassured.RestAssured.given;

import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestToken;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Companies, products and stock for tests, made through the service's own doors. */
public final class InventoryFixtures {
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private InventoryFixtures() {}

  /** A new company that inventory has prepared; its storekeeper. */
  public static Storekeeper company(Queues queues, TestTokens tokens) {
    var storekeeper = new Storekeeper(tokens, UUID.randomUUID(), UUID.randomUUID());
    var event = UUID.randomUUID();
    var polls = new AtomicInteger();
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(
            () -> {
              // Now and then again: a program that has just started may not have bound its queue
              // yet. The same event has no second effect.
              if (polls.getAndIncrement() % 20 == 0) {
                register(queues, storekeeper.company(), event);
              }
              return storekeeper.request().get("/api/v1/warehouses").statusCode();
            },
            status -> status == 200);
    return storekeeper;
  }

  /** What auth publishes when a company signs up. */
  public static void register(Queues queues, UUID company, UUID event) {
    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth",
         "type":"dz.mizan.auth.company.registered.v1","subject":"%s",
         "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json",
         "company":"%s","sequence":1,
         "data":{"companyId":"%s","code":"t","name":"Test","currency":"DZD","zone":"Africa/Algiers"}}
        """
            .formatted(event, company, company, company));
  }

  /** Somebody who may do everything in the catalogue and in the stock of one company. */
  public record Storekeeper(TestTokens tokens, UUID company, UUID user) {

    public TestToken token() {
      return tokens
          .of(user, company)
          .permissions("products:*", "warehouses:*", "stock-movements:*", "stock-levels:*");
    }

    /** A request with the token and JSON. */
    public RequestSpecification request() {
      return given().auth().oauth2(token().recent()).contentType(ContentType.JSON);
    }

    public String product() {
      return product("SKU-" + UUID.randomUUID());
    }

    public String product(String sku) {
      return request()
          .body(Map.of("sku", sku, "names", Map.of("fr", "Huile d'olive"), "unit", "LITRE"))
          .post("/api/v1/products")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    public void receive(String product, String quantity, String unitCost) {
      request()
          .body(
              Map.of(
                  "productId", product,
                  "kind", "RECEIPT",
                  "quantity", quantity,
                  "unitCost", unitCost))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(201);
    }

    public Map<String, Object> issue(String product, String quantity) {
      return Map.of("productId", product, "kind", "ISSUE", "quantity", quantity);
    }
  }
}
