package dz.mizan.inventory.product;

import static io.restassured.RestAssured.given;

import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Products of all sorts for tests, made through the service's own door: {@code
 * ProductFixtures.goods("HO-1").tracked("LOT").create(storekeeper.request())}.
 */
public final class ProductFixtures {
  private final Map<String, Object> body = new HashMap<>();

  private ProductFixtures(String sku, String unit) {
    body.put("sku", sku);
    body.put("names", Map.of("fr", "Produit " + sku));
    body.put("unit", unit);
  }

  /** Goods counted in pieces, valued by their average cost. */
  public static ProductFixtures goods(String sku) {
    return new ProductFixtures(sku, "PIECE");
  }

  /** A service, billed by the hour. */
  public static ProductFixtures service(String sku) {
    return new ProductFixtures(sku, "HOUR").with("kind", "SERVICE");
  }

  public static ProductFixtures lotTracked(String sku) {
    return goods(sku).with("tracking", "LOT");
  }

  public static ProductFixtures serialTracked(String sku) {
    return goods(sku).with("tracking", "SERIAL");
  }

  public static ProductFixtures fifo(String sku) {
    return goods(sku).with("valuation", "FIFO");
  }

  /** The same with that field of the request. */
  public ProductFixtures with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  /** The request's body. */
  public Map<String, Object> body() {
    return body;
  }

  /** Creates it. @return its id */
  public String create(RequestSpecification request) {
    return request.body(body).post("/api/v1/products").then().statusCode(201).extract().path("id");
  }

  /** A request of somebody who may do everything in the catalogue of that company. */
  public static RequestSpecification cataloguer(TestTokens tokens, UUID company) {
    var token =
        tokens
            .of(UUID.randomUUID(), company)
            .permissions("products:*", "categories:*", "tva-rates:*");
    return given().auth().oauth2(token.recent()).contentType(ContentType.JSON);
  }
}
