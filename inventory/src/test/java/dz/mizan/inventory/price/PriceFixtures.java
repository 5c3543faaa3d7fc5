package dz.mizan.inventory.price;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.TestToken;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Price lists and prices for tests, made through the service's own doors. */
public final class PriceFixtures {
  private PriceFixtures() {}

  public static TestToken token(Storekeeper keeper) {
    return keeper
        .tokens()
        .of(keeper.user(), keeper.company())
        .permissions(
            "products:*", "price-lists:*", "categories:*", "inventory-settings:*", "tva-rates:*");
  }

  public static RequestSpecification request(Storekeeper keeper) {
    return RestAssured.given().auth().oauth2(token(keeper).recent()).contentType(ContentType.JSON);
  }

  /** A list without TVA. */
  public static String list(Storekeeper keeper, String code, boolean isDefault) {
    return request(keeper)
        .body(Map.of("code", code, "name", code, "includesTva", false, "isDefault", isDefault))
        .post("/api/v1/price-lists")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Map<String, Object> price(String product, String price) {
    return new HashMap<>(Map.of("productId", product, "price", price));
  }

  public static void set(Storekeeper keeper, String list, List<Map<String, Object>> prices) {
    request(keeper)
        .body(Map.of("prices", prices))
        .put("/api/v1/price-lists/" + list + "/prices")
        .then()
        .statusCode(200);
  }
}
