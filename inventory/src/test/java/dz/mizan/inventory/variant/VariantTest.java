package dz.mizan.inventory.variant;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class VariantTest {
  private static final String TEMPLATES = "/api/v1/product-templates";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  UUID company;
  String colour;

  @BeforeEach
  void company() {
    company = InventoryFixtures.company(queues, tokens).company();
    colour = choice("colour", "green", "black");
    choice("size", "M", "L");
  }

  private RequestSpecification request() {
    return ProductFixtures.cataloguer(tokens, company);
  }

  private String choice(String code, String... choices) {
    return request()
        .body(
            Map.of(
                "code",
                code,
                "type",
                "CHOICE",
                "names",
                Map.of("fr", code),
                "choices",
                List.of(choices)))
        .post("/api/v1/attributes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> shirt(String... axes) {
    return Map.of(
        "code",
        "SHIRT",
        "names",
        Map.of("fr", "Chemise", "ar", "قميص"),
        "unit",
        "PIECE",
        "axes",
        List.of(axes));
  }

  private String template() {
    return request()
        .body(shirt("colour", "size"))
        .post(TEMPLATES)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .extract()
        .path("id");
  }

  private ValidatableResponse variant(String template, String sku, Map<String, String> values) {
    return request()
        .body(Map.of("sku", sku, "values", values))
        .post(TEMPLATES + "/" + template + "/variants")
        .then();
  }

  @Test
  void a_variant_is_a_product_with_a_value_on_each_axis() {
    var template = template();
    var id =
        variant(template, "SH-G-M", Map.of("colour", "green", "size", "M"))
            .statusCode(201)
            .body("names.fr", equalTo("Chemise green M"))
            .body("names.ar", equalTo("قميص green M"))
            .body("templateId", equalTo(template))
            .body("variant.size", equalTo("M"))
            .body("attributes.colour", equalTo("green"))
            .extract()
            .<String>path("id");
    var other =
        variant(template, "SH-G-L", Map.of("size", "L", "colour", "green"))
            .statusCode(201)
            .extract()
            .<String>path("id");
    request()
        .queryParam("templateId", template)
        .get("/api/v1/products")
        .then()
        .body("items.id", contains(id, other));
    // It stays a variant whatever its other attributes become.
    request()
        .header("If-Match", "*")
        .body(Map.of("sku", "SH-G-M", "names", Map.of("fr", "Chemise"), "attributes", Map.of()))
        .put("/api/v1/products/" + id)
        .then()
        .statusCode(200)
        .body("attributes.colour", equalTo("green"));
  }

  @Test
  void no_two_variants_have_the_same_values_even_at_once() {
    var template = template();
    var statuses =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            variant(template, "SH-" + i, Map.of("colour", "green", "size", "M"))
                                .extract()
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409);
    variant(template, "SH-9", Map.of("colour", "green", "size", "M"))
        .statusCode(409)
        .body("code", equalTo("variant-taken"));
    assertThat(sql.count("select count(*) from product where company_id = ?", company))
        .isEqualTo(1);
  }

  @Test
  void values_must_be_those_of_the_axes() {
    var template = template();
    variant(template, "A", Map.of("colour", "green")).statusCode(400);
    variant(template, "A", Map.of("colour", "green", "size", "XXL")).statusCode(400);
    variant(template, "A", Map.of("colour", "green", "taste", "M")).statusCode(400);
    variant(UUID.randomUUID().toString(), "A", Map.of("colour", "green")).statusCode(404);
    assertThat(sql.count("select count(*) from product where company_id = ?", company)).isZero();
  }

  @Test
  void axes_are_different_attributes_with_choices() {
    request()
        .body(Map.of("code", "origin", "type", "TEXT", "names", Map.of("fr", "x")))
        .post("/api/v1/attributes")
        .then()
        .statusCode(201);
    for (var axes : List.of(List.of("origin"), List.of("taste"), List.of("size", "size"))) {
      request().body(shirt(axes.toArray(String[]::new))).post(TEMPLATES).then().statusCode(400);
    }
    request().body(shirt()).post(TEMPLATES).then().statusCode(400);
    assertThat(sql.count("select count(*) from product_template where company_id = ?", company))
        .isZero();
    template();
    request()
        .body(shirt("size"))
        .post(TEMPLATES)
        .then()
        .statusCode(409)
        .body("code", equalTo("template-code-taken"));
    request()
        .header("If-Match", "*")
        .delete("/api/v1/attributes/" + colour)
        .then()
        .statusCode(409)
        .body("code", equalTo("attribute-in-use"));
  }

  @Test
  void a_template_is_renamed_by_who_has_seen_it() {
    var path = TEMPLATES + "/" + template();
    var change = Map.of("code", "CHEMISE", "names", Map.of("fr", "Chemise d'été"));
    request().body(change).put(path).then().statusCode(428);
    request().header("If-Match", "\"4\"").body(change).put(path).then().statusCode(412);
    request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("axes", contains("colour", "size"));
    request().get(path).then().body("code", equalTo("CHEMISE"));
    request().get(TEMPLATES).then().body("items.code", contains("CHEMISE"));
  }

  @Test
  void strangers_are_kept_out() {
    var path = TEMPLATES + "/" + template();
    given().get(path).then().statusCode(401);
    var other =
        ProductFixtures.cataloguer(tokens, InventoryFixtures.company(queues, tokens).company());
    other.get(path).then().statusCode(404);
    other
        .body(Map.of("sku", "A", "values", Map.of("colour", "green", "size", "M")))
        .post(path + "/variants")
        .then()
        .statusCode(404);
    var reader = tokens.of(UUID.randomUUID(), company).permissions("products:read").sign();
    given().auth().oauth2(reader).get(path).then().statusCode(200);
    var json = given().auth().oauth2(reader).contentType("application/json");
    json.body(shirt("size")).post(TEMPLATES).then().statusCode(403);
    json.body(Map.of("sku", "A", "values", Map.of("size", "M")))
        .post(path + "/variants")
        .then()
        .statusCode(403);
    json.body(Map.of("code", "A", "names", Map.of("fr", "x"))).put(path).then().statusCode(403);
    var nobody = tokens.of(UUID.randomUUID(), company).permissions("categories:read").sign();
    given().auth().oauth2(nobody).get(path).then().statusCode(403);
    given().auth().oauth2(nobody).get(TEMPLATES).then().statusCode(403);
  }
}
