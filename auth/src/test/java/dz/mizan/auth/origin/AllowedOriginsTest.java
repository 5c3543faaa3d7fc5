package dz.mizan.auth.origin;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AllowedOriginsTest {
  private static final String LIST = "/.well-known/allowed-origins";
  private static final String ALLOW = "Access-Control-Allow-Origin";

  Sql sql;
  Company atlas;
  String origin;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    origin = "https://" + atlas.code() + ".example";
    allow(origin);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> list().contains(hash(origin)));
  }

  private void allow(String allowed) {
    sql.update(
        "insert into allowed_origin (company_id, origin) values (?, ?)", atlas.id(), allowed);
  }

  private static String list() {
    return given().get(LIST).asString();
  }

  private static String hash(String text) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8"));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
  }

  @Test
  void the_others_learn_who_allows_what_and_strangers_do_not() throws Exception {
    var answer = given().get(LIST).then().statusCode(200).extract();
    assertThat(answer.<java.util.List<String>>path("origins")).contains(hash(origin));
    assertThat(answer.<java.util.List<String>>path("companies"))
        .contains(hash(atlas.id() + " " + origin));
    assertThat(answer.asString())
        .doesNotContain(origin, atlas.code(), atlas.id().toString(), "https");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=5");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    var tag = given().get(LIST).header("ETag");
    given().header("If-None-Match", tag).get(LIST).then().statusCode(304).header("ETag", tag);
    given().header("If-None-Match", "\"old\"").get(LIST).then().statusCode(200);
  }

  private io.restassured.response.Response logIn(Company company, String username) {
    return json()
        .header("Origin", origin)
        .body(Map.of("company", company.code(), "username", username, "password", PASSWORD))
        .post(USERS + "/login");
  }

  @Test
  void users_of_the_company_log_in_on_its_page_and_those_of_another_do_not() {
    var numidia = AuthFixtures.company();
    logIn(atlas, "amina").then().statusCode(200).header(ALLOW, origin);
    logIn(numidia, "amina")
        .then()
        .statusCode(403)
        .body("code", equalTo("origin-not-allowed"))
        .header(ALLOW, nullValue());
    json()
        .header("Origin", origin)
        .body(Map.of("company", "nowhere-at-all", "username", "a", "password", PASSWORD))
        .post(USERS + "/login")
        .then()
        .statusCode(403);
    atlas
        .superuser()
        .header("Origin", origin)
        .get("/api/v1/users/profile")
        .then()
        .statusCode(200)
        .header(ALLOW, origin);
    numidia
        .superuser()
        .header("Origin", origin)
        .get("/api/v1/users/profile")
        .then()
        .statusCode(403)
        .header(ALLOW, nullValue());
  }

  @Test
  void an_origin_that_is_taken_back_is_no_longer_allowed() {
    sql.update("delete from allowed_origin where company_id = ?", atlas.id());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> logIn(atlas, "amina").header(ALLOW) == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "https://",
        "https://a.example/",
        "https://a.example/path",
        "https://A.example",
        "https://*.example",
        "https://user@a.example",
        "https://a.example:0",
        "https://a.example:123456",
        "ftp://a.example",
        "https://a.example\r\nX: y",
        " https://a.example",
        "https://-a.example"
      })
  void only_plain_origins_are_kept(String wrong) {
    assertThatThrownBy(() -> allow(wrong)).hasMessageContaining("ck_allowed_origin_form");
  }
}
