package dz.mizan.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who are restricted to some warehouses. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ScopeTest {
  private static final String MOVEMENTS = "/api/v1/stock-movements";
  private static final String LEVELS = "/api/v1/stock-levels";
  private static final String WAREHOUSES = "/api/v1/warehouses";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper keeper;
  String main;
  String second;
  String product;

  @BeforeEach
  void a_company_with_stock_in_two_warehouses() {
    keeper = InventoryFixtures.company(queues, tokens);
    main = keeper.request().get(WAREHOUSES).then().extract().path("items[0].id");
    second = UUID.randomUUID().toString();
    sql.update(
        "insert into warehouse (company_id, id, code, name, is_default)"
            + " values (?, ?::uuid, 'ORAN', 'Oran', false)",
        keeper.company(),
        second);
    product = keeper.product();
    move(keeper.request(), receipt(null)).statusCode(201);
    move(keeper.request(), receipt(second)).statusCode(201);
  }

  private RequestSpecification restrictedTo(String... warehouses) {
    var token = keeper.token().claim("scope_warehouses", List.of(warehouses)).sign();
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private Map<String, Object> receipt(String warehouse) {
    var body = new HashMap<String, Object>();
    body.put("productId", product);
    body.put("kind", "RECEIPT");
    body.put("quantity", "10");
    body.put("unitCost", "150.00");
    if (warehouse != null) {
      body.put("warehouseId", warehouse);
    }
    return body;
  }

  private static io.restassured.response.ValidatableResponse move(
      RequestSpecification request, Map<String, Object> body) {
    return request.body(body).post(MOVEMENTS).then();
  }

  @Test
  void lists_show_what_is_in_the_callers_warehouses_alone() {
    restrictedTo(second).get(WAREHOUSES).then().body("items.id", contains(second));
    restrictedTo(second).get(LEVELS).then().body("items.warehouseId", contains(second));
    restrictedTo(second).get(MOVEMENTS).then().body("items.warehouseId", contains(second));
    restrictedTo(second)
        .queryParam("productId", product)
        .get(MOVEMENTS)
        .then()
        .body("items", hasSize(1));
    restrictedTo(second).get("/api/v1/stock-value").then().body("value.amount", equalTo("1500.00"));
    keeper.request().get("/api/v1/stock-value").then().body("value.amount", equalTo("3000.00"));
    restrictedTo(main, second).get(LEVELS).then().body("items", hasSize(2));
  }

  @Test
  void an_empty_scope_permits_nothing() {
    for (var path : List.of(WAREHOUSES, LEVELS, MOVEMENTS)) {
      restrictedTo().get(path).then().statusCode(200).body("items", empty());
    }
    restrictedTo().get("/api/v1/stock-value").then().body("value.amount", equalTo("0.00"));
    move(restrictedTo(), receipt(main)).statusCode(403);
  }

  @Test
  void what_is_elsewhere_is_out_of_scope() {
    String movement =
        keeper.request().queryParam("limit", 1).get(MOVEMENTS).then().extract().path("items[0].id");
    restrictedTo(second)
        .get(MOVEMENTS + "/" + movement)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"))
        .body("scope", equalTo("warehouses"));
    restrictedTo(second).get(WAREHOUSES + "/" + main).then().statusCode(403);
    restrictedTo(second).queryParam("warehouseId", main).get(LEVELS).then().statusCode(403);
    restrictedTo(main).get(MOVEMENTS + "/" + movement).then().statusCode(200);
    restrictedTo(second).get(WAREHOUSES + "/" + second).then().statusCode(200);
  }

  @Test
  void stock_moves_in_the_callers_warehouses_alone_also_where_none_is_named() {
    move(restrictedTo(second), receipt(second)).statusCode(201);
    move(restrictedTo(second), receipt(main)).statusCode(403).body("code", equalTo("out-of-scope"));
    move(restrictedTo(second), receipt(null)).statusCode(403).body("id", equalTo(main));
    move(restrictedTo(main), receipt(null)).statusCode(201);
    assertThat(
            sql.count("select count(*) from stock_movement where company_id = ?", keeper.company()))
        .isEqualTo(4);
  }
}
