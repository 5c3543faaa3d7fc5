package dz.mizan.inventory.category;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.product.ProductFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AttributeTest {
  private static final String ATTRIBUTES = "/api/v1/attributes";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  UUID company;

  @BeforeEach
  void company() {
    company = InventoryFixtures.company(queues, tokens).company();
  }

  private RequestSpecification request() {
    return ProductFixtures.cataloguer(tokens, company);
  }

  private String attribute(String code, String type, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("code", code);
    body.put("type", type);
    body.put("names", Map.of("fr", code));
    return request().body(body).post(ATTRIBUTES).then().statusCode(201).extract().path("id");
  }

  private String colour() {
    return attribute("colour", "CHOICE", Map.of("choices", List.of("green", "black")));
  }

  private ValidatableResponse product(String sku, Map<String, String> attributes) {
    return request()
        .body(ProductFixtures.goods(sku).with("attributes", attributes).body())
        .post("/api/v1/products")
        .then();
  }

  @Test
  void a_product_has_values_of_each_type() {
    colour();
    attribute("origin", "TEXT", Map.of());
    attribute("weight", "NUMBER", Map.of());
    attribute("organic", "BOOLEAN", Map.of());
    var id =
        product(
                "HO-1",
                Map.of(
                    "colour",
                    "green",
                    "origin",
                    " Kabylie ",
                    "weight",
                    "12.500",
                    "organic",
                    "true"))
            .statusCode(201)
            .extract()
            .<String>path("id");
    request()
        .get("/api/v1/products/" + id)
        .then()
        .body("attributes.colour", equalTo("green"))
        .body("attributes.origin", equalTo("Kabylie"))
        .body("attributes.weight", equalTo("12.5"))
        .body("attributes.organic", equalTo("true"));
  }

  @ParameterizedTest
  @CsvSource({
    "colour, red",
    "colour, GREEN",
    "weight, 1e5",
    "weight, NaN",
    "weight, '1,5'",
    "weight, 1234567890123",
    "weight, 0.0000001",
    "organic, yes",
    "origin, ' '",
    "taste, sweet"
  })
  void a_value_that_does_not_fit_is_named_and_nothing_is_kept(String code, String value) {
    colour();
    attribute("origin", "TEXT", Map.of());
    attribute("weight", "NUMBER", Map.of());
    attribute("organic", "BOOLEAN", Map.of());
    product("HO-1", Map.of(code, value))
        .statusCode(400)
        .body("violations.field", contains("attributes." + code));
    assertThat(sql.count("select count(*) from product where company_id = ?", company)).isZero();
  }

  @Test
  void an_attribute_of_a_category_is_for_products_there_and_below() {
    var food = category("FOOD", null);
    var oils = category("OILS", food);
    attribute("organic", "BOOLEAN", Map.of("categoryId", food));
    product("A", Map.of("organic", "true")).statusCode(400);
    request()
        .body(
            ProductFixtures.goods("A")
                .with("categoryId", oils)
                .with("attributes", Map.of("organic", "true"))
                .body())
        .post("/api/v1/products")
        .then()
        .statusCode(201);
    request()
        .body(
            Map.of(
                "code",
                "x",
                "type",
                "TEXT",
                "names",
                Map.of("fr", "x"),
                "categoryId",
                UUID.randomUUID()))
        .post(ATTRIBUTES)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-category"));
  }

  private String category(String code, String parent) {
    var body = new HashMap<String, Object>(Map.of("code", code, "names", Map.of("fr", code)));
    body.put("parentId", parent);
    return request()
        .body(body)
        .post("/api/v1/categories")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void what_products_have_cannot_go() {
    var id = colour();
    product("HO-1", Map.of("colour", "green")).statusCode(201);
    var path = ATTRIBUTES + "/" + id;
    var names = Map.of("fr", "Couleur");
    request()
        .header("If-Match", "*")
        .body(Map.of("names", names, "choices", List.of("black", "red")))
        .put(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("attribute-in-use"))
        .body("attribute", equalTo("colour"));
    request().header("If-Match", "*").delete(path).then().statusCode(409);
    request().body(Map.of("names", names)).put(path).then().statusCode(428);
    request()
        .header("If-Match", "\"1\"")
        .body(Map.of("names", names, "choices", List.of("green", "red")))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("choices", contains("green", "red"));
    product("HO-2", Map.of("colour", "black")).statusCode(400);
    var unused = attribute("size", "TEXT", Map.of());
    request().header("If-Match", "*").delete(ATTRIBUTES + "/" + unused).then().statusCode(204);
    request().get(ATTRIBUTES).then().body("items.code", contains("colour"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\":\"Colour\",\"type\":\"TEXT\",\"names\":{\"fr\":\"x\"}}",
        "{\"code\":\"a\",\"type\":\"CHOICE\",\"names\":{\"fr\":\"x\"}}",
        "{\"code\":\"a\",\"type\":\"CHOICE\",\"names\":{\"fr\":\"x\"},\"choices\":[]}",
        "{\"code\":\"a\",\"type\":\"CHOICE\",\"names\":{\"fr\":\"x\"},\"choices\":[\"b\",\" b\"]}",
        "{\"code\":\"a\",\"type\":\"CHOICE\",\"names\":{\"fr\":\"x\"},\"choices\":[null]}",
        "{\"code\":\"a\",\"type\":\"TEXT\",\"names\":{\"fr\":\"x\"},\"choices\":[\"b\"]}",
        "{\"code\":\"a\",\"type\":\"DATE\",\"names\":{\"fr\":\"x\"}}"
      })
  void bad_input_is_refused(String body) {
    request()
        .body(body)
        .post(ATTRIBUTES)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void strangers_are_kept_out() {
    var id = colour();
    var path = ATTRIBUTES + "/" + id;
    request()
        .body(Map.of("code", "colour", "type", "TEXT", "names", Map.of("fr", "x")))
        .post(ATTRIBUTES)
        .then()
        .statusCode(409)
        .body("code", equalTo("attribute-code-taken"));
    given().get(path).then().statusCode(401);
    var other =
        ProductFixtures.cataloguer(tokens, InventoryFixtures.company(queues, tokens).company());
    other.get(path).then().statusCode(404);
    other.header("If-Match", "*").delete(path).then().statusCode(404);
    var reader = tokens.of(UUID.randomUUID(), company).permissions("categories:read").sign();
    given().auth().oauth2(reader).get(path).then().statusCode(200);
    given().auth().oauth2(reader).header("If-Match", "*").delete(path).then().statusCode(403);
    var json = given().auth().oauth2(reader).contentType("application/json");
    json.body(Map.of("names", Map.of("fr", "x"))).put(path).then().statusCode(403);
    json.body(Map.of("code", "b", "type", "TEXT", "names", Map.of("fr", "x")))
        .post(ATTRIBUTES)
        .then()
        .statusCode(403);
    var nobody = tokens.of(UUID.randomUUID(), company).permissions("products:read").sign();
    given().auth().oauth2(nobody).get(path).then().statusCode(403);
    given().auth().oauth2(nobody).get(ATTRIBUTES).then().statusCode(403);
  }
}
