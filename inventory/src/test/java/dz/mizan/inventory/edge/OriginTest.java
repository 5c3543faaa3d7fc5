package dz.mizan.inventory.edge;

import static dz.mizan.local.test.MizanTestResource.CORS_ORIGIN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestOrigins;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OriginTest {
  private static final String OF_ATLAS = "https://shop.atlas.example";
  private static final String STRANGE = "https://evil.example";
  private static final String PRODUCTS = "/api/v1/products";
  private static final String ALLOW = "Access-Control-Allow-Origin";

  TestTokens tokens;
  Queues queues;
  TestOrigins origins;
  Storekeeper atlas;

  @BeforeEach
  void company() {
    atlas = InventoryFixtures.company(queues, tokens);
    origins.allow(atlas.company(), OF_ATLAS);
    // The list is read once a second in tests.
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> read(atlas, OF_ATLAS).statusCode() == 200 && isAdmitted(OF_ATLAS));
  }

  @AfterEach
  void forget() {
    origins.clear();
  }

  private static Response preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
        .options(PRODUCTS);
  }

  private static boolean isAdmitted(String origin) {
    return preflight(origin).statusCode() == 204;
  }

  private static Response read(Storekeeper who, String origin) {
    return who.request().header("Origin", origin).get(PRODUCTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_ATLAS, CORS_ORIGIN})
  void a_browser_learns_what_a_page_of_an_allowed_origin_may_send(String origin) {
    var answer = preflight(origin).then().statusCode(204).extract();
    assertThat(answer.header(ALLOW)).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST").contains("PATCH");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-CSRF-Token");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    assertThat(answer.asString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_ATLAS, CORS_ORIGIN})
  void a_page_of_an_allowed_origin_reads_answers_and_refusals(String origin) {
    allows(read(atlas, origin).then().statusCode(200), origin);
    allows(
        atlas.request().header("Origin", origin).body("{").post(PRODUCTS).then().statusCode(400),
        origin);
    allows(given().header("Origin", origin).get(PRODUCTS).then().statusCode(401), origin);
  }

  private static void allows(ValidatableResponse answer, String origin) {
    answer
        .header(ALLOW, origin)
        .header("Access-Control-Allow-Credentials", "true")
        .header("Vary", "Origin");
    assertThat(answer.extract().header("Access-Control-Expose-Headers")).contains("ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STRANGE,
        "null",
        "https://shop.atlas.example.evil.example",
        "https://evil-shop.atlas.example",
        "http://shop.atlas.example",
        "https://shop.atlas.example:8443",
        "https://SHOP.atlas.example",
        "*"
      })
  void an_unlisted_origin_gets_no_permission_to_read_or_send(String origin) {
    preflight(origin)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("origin-not-allowed"))
        .header(ALLOW, nullValue());
    read(atlas, origin).then().statusCode(200).header(ALLOW, nullValue());
  }

  @Test
  void an_endless_origin_is_no_origin_of_ours() {
    preflight("https://" + "x".repeat(4_000)).then().statusCode(403).header(ALLOW, nullValue());
  }

  @Test
  void a_page_of_one_companys_origin_cannot_act_for_another_company() {
    var numidia = InventoryFixtures.company(queues, tokens);
    var body = Map.of("sku", "A", "names", Map.of("fr", "A"), "unit", "PIECE");
    numidia
        .request()
        .header("Origin", OF_ATLAS)
        .body(body)
        .post(PRODUCTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("origin-not-allowed"))
        .header(ALLOW, nullValue())
        .header("Access-Control-Allow-Credentials", nullValue());
    read(numidia, OF_ATLAS).then().statusCode(403).header(ALLOW, nullValue());
    numidia.request().get(PRODUCTS).then().statusCode(200).body("items.size()", equalTo(0));
    read(numidia, CORS_ORIGIN).then().statusCode(200).header(ALLOW, CORS_ORIGIN);
  }

  @Test
  void a_change_by_cookie_from_an_unlisted_origin_is_refused_before_anything_else() {
    given()
        .header("Origin", STRANGE)
        .cookie("__Host-any", "thing")
        .post(PRODUCTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("origin-not-allowed"));
    given()
        .header("Origin", STRANGE)
        .cookie("__Host-any", "thing")
        .get(PRODUCTS)
        .then()
        .statusCode(401);
  }

  @Test
  void a_page_of_this_very_host_needs_no_permission() {
    given()
        .header("Host", "erp.example.dz")
        .header("Origin", "https://erp.example.dz")
        .cookie("__Host-any", "thing")
        .post(PRODUCTS)
        .then()
        .statusCode(401)
        .header(ALLOW, nullValue());
  }

  @Test
  void an_origin_that_is_taken_off_the_list_stops_being_allowed() {
    origins.clear();
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !isAdmitted(OF_ATLAS));
    read(atlas, OF_ATLAS).then().statusCode(200).header(ALLOW, nullValue());
  }
}
