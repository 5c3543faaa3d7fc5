package dz.mizan.inventory.supplier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SupplierPriceTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  String supplier;
  String product;

  @BeforeEach
  void company() {
    buyer = Buyer.of(queues, tokens);
    supplier = buyer.supplier();
    product = buyer.product();
  }

  private Map<String, Object> body(String price) {
    var body = new HashMap<String, Object>();
    body.put("productId", product);
    body.put("price", price);
    return body;
  }

  private String prices() {
    return Buyer.SUPPLIERS + supplier + "/prices";
  }

  @Test
  void a_price_is_kept_in_the_base_unit_from_today_on_unless_told_otherwise() {
    var created = buyer.price(supplier, body("420.50"));
    created
        .then()
        .statusCode(201)
        .body("unit", equalTo("LITRE"))
        .body("price", equalTo("420.5000"))
        .body("minQuantity", equalTo("0.000"))
        .body("validFrom", equalTo(Today.date().toString()));
    buyer
        .request()
        .get("/api/v1/products/" + product + "/suppliers")
        .then()
        .statusCode(200)
        .body("items.supplierId", equalTo(List.of(supplier)));
    buyer.request().get(created.header("Location")).then().statusCode(200);
    buyer
        .request()
        .queryParam("productId", UUID.randomUUID())
        .get(prices())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void the_same_price_from_the_same_day_is_taken() {
    buyer.price(supplier, body("1")).then().statusCode(201);
    buyer
        .price(supplier, body("2"))
        .then()
        .statusCode(409)
        .body("code", equalTo("supplier-price-taken"));
  }

  @Test
  void a_price_is_changed_and_taken_away_with_its_etag() {
    var location = buyer.price(supplier, body("1")).header("Location");
    buyer.request().body(body("2")).put(location).then().statusCode(428);
    buyer
        .request()
        .header("If-Match", "\"1\"")
        .body(body("2"))
        .put(location)
        .then()
        .statusCode(200)
        .body("price", equalTo("2.0000"));
    buyer.request().header("If-Match", "\"1\"").delete(location).then().statusCode(412);
    buyer.request().header("If-Match", "\"2\"").delete(location).then().statusCode(204);
    buyer.request().get(location).then().statusCode(404);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    buyer.price(supplier, body("-1")).then().statusCode(400);
    buyer.price(supplier, body("1.00001")).then().statusCode(400);
    buyer.price(supplier, body("1e30")).then().statusCode(400);
    buyer.price(supplier, body("NaN")).then().statusCode(400);
    var backwards = body("1");
    backwards.put("validFrom", "2026-02-01");
    backwards.put("validUntil", "2026-01-01");
    buyer.price(supplier, backwards).then().statusCode(400);
    var unit = body("1");
    unit.put("unit", "BARREL");
    buyer.price(supplier, unit).then().statusCode(422).body("code", equalTo("unknown-unit"));
    var unknown = body("1");
    unknown.put("productId", UUID.randomUUID());
    buyer.price(supplier, unknown).then().statusCode(422).body("code", equalTo("unknown-product"));
    var foreign = body("1");
    foreign.put("productId", Buyer.of(queues, tokens).product());
    buyer.price(supplier, foreign).then().statusCode(422).body("code", equalTo("unknown-product"));
    buyer.price(UUID.randomUUID().toString(), body("1")).then().statusCode(404);
    assertThat(
            sql.count(
                "select count(*) from supplier_price where company_id = ?", buyer.keeper.company()))
        .isZero();
  }

  @Test
  void nobody_else_sees_them() {
    var location = buyer.price(supplier, body("1")).header("Location");
    var stranger = Buyer.of(queues, tokens);
    stranger.request().get(location).then().statusCode(404);
    stranger.request().header("If-Match", "*").delete(location).then().statusCode(404);
    given().get(location).then().statusCode(401);
    given().get(prices()).then().statusCode(401);
    buyer.only("suppliers:read").body(body("1")).post(prices()).then().statusCode(403);
    buyer.only("products:read").get(location).then().statusCode(403);
    buyer
        .only("products:read")
        .get("/api/v1/products/" + product + "/suppliers")
        .then()
        .statusCode(403);
    buyer.only("suppliers:read").header("If-Match", "*").delete(location).then().statusCode(403);
  }
}
