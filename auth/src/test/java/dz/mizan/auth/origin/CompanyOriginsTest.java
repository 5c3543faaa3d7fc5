package dz.mizan.auth.origin;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyOriginsTest {
  private static final String SHOP = "https://shop.example";
  private static final String TILL = "https://till.example:8443";

  Sql sql;
  Company atlas;
  String path;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    path = path(atlas);
  }

  private static String path(Company company) {
    return COMPANIES + "/" + company.id() + "/allowed-origins";
  }

  private String tag() {
    return atlas.superuser().get(path).header("ETag");
  }

  private Response set(String tag, String... origins) {
    return atlas
        .superuser()
        .header("If-Match", tag)
        .body(Map.of("origins", List.of(origins)))
        .put(path);
  }

  private long audited() {
    return sql.count(
        "select count(*) from audit_entry where company_id = ?" + " and action = 'company.changed'",
        atlas.id());
  }

  @Test
  void a_company_has_none_at_first_and_then_those_that_it_sets() {
    atlas.superuser().get(path).then().statusCode(200).body("origins", empty());
    var first =
        set(tag(), TILL, SHOP, SHOP).then().statusCode(200).body("origins", contains(SHOP, TILL));
    atlas
        .superuser()
        .get(path)
        .then()
        .header("ETag", first.extract().header("ETag"))
        .body("origins", contains(SHOP, TILL));
    set(tag(), TILL, "http://localhost:5173").then().statusCode(200);
    atlas.superuser().get(path).then().body("origins", contains("http://localhost:5173", TILL));
    set(tag()).then().statusCode(200).body("origins", empty());
    assertThat(audited()).isEqualTo(3);
  }

  @Test
  void setting_the_same_again_changes_nothing() {
    set(tag(), SHOP).then().statusCode(200);
    set(tag(), SHOP).then().statusCode(200);
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void pages_of_a_new_origin_may_call() {
    var origin = "https://" + atlas.code() + ".example";
    set(tag(), origin).then().statusCode(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                origin.equals(
                    atlas
                        .superuser()
                        .header("Origin", origin)
                        .get(path)
                        .header("Access-Control-Allow-Origin")));
  }

  @Test
  void a_change_needs_the_tag_of_what_was_read() {
    var stale = tag();
    set(stale, SHOP).then().statusCode(200);
    set(stale, TILL).then().statusCode(412).body("code", equalTo("stale-version"));
    atlas
        .superuser()
        .body(Map.of("origins", List.of()))
        .put(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("version-required"));
    atlas.superuser().get(path).then().body("origins", contains(SHOP));
  }

  @Test
  void of_many_changes_at_once_one_is_made() {
    var tag = tag();
    var statuses =
        atOnce(
            8,
            () ->
                set(tag, "https://s" + Thread.currentThread().threadId() + ".example")
                    .statusCode());
    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    atlas.superuser().get(path).then().body("origins.size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "https://*.example",
        "https://shop.example/",
        "https://Shop.example",
        "http://shop.example",
        "https://shop.example:0",
        "https://user@shop.example",
        "javascript:alert(1)",
        "https://shop.example\r\nX: y",
        "https://shop.example'; drop table allowed_origin; --"
      })
  void what_is_no_origin_is_refused(String wrong) {
    set(tag(), SHOP, wrong)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("violations[0].field", equalTo("origins[1]"));
    atlas.superuser().get(path).then().body("origins", empty());
  }

  @Test
  void there_are_bounds() {
    var many =
        IntStream.range(0, 21).mapToObj(i -> "https://s" + i + ".example").toArray(String[]::new);
    set(tag(), many).then().statusCode(400);
    set(tag(), "https://" + "x".repeat(300) + ".example").then().statusCode(400);
    atlas
        .superuser()
        .header("If-Match", tag())
        .body("{\"origins\":[null]}")
        .put(path)
        .then()
        .statusCode(400);
  }

  @Test
  void strangers_users_without_permission_and_other_companies_get_nowhere() {
    given().get(path).then().statusCode(401);
    given().contentType(ContentType.JSON).body("{}").put(path).then().statusCode(401);
    var employee = atlas.user("karim", "employee");
    employee
        .header("If-Match", tag())
        .body(Map.of("origins", List.of(SHOP)))
        .put(path)
        .then()
        .statusCode(403);
    var numidia = AuthFixtures.company();
    numidia.superuser().get(path).then().statusCode(404);
    numidia
        .superuser()
        .header("If-Match", tag())
        .body(Map.of("origins", List.of(SHOP)))
        .put(path)
        .then()
        .statusCode(404);
    atlas.superuser().get(path).then().body("origins", empty());
  }
}
