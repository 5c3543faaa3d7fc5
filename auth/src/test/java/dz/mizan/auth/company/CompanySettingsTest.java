package dz.mizan.auth.company;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.await;
import static dz.mizan.auth.AuthFixtures.logIn;
import static dz.mizan.auth.AuthFixtures.newCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanySettingsTest {
  private static @Nullable Company shared;
  Stack stack;
  Company atlas;
  String path;

  @BeforeEach
  void company() {
    shared = shared == null ? AuthFixtures.company() : shared;
    atlas = shared;
    path = COMPANIES + "/" + atlas.id();
  }

  private static Map<String, Object> settings(String language, List<String> roles) {
    return settings(language, roles, List.of());
  }

  private static Map<String, Object> settings(
      String language, List<String> roles, List<String> origins) {
    return Map.of(
        "language", language,
        "languages", List.of("fr", "ar"),
        "secondFactorRoles", roles,
        "allowedOrigins", origins);
  }

  @Test
  void origins_are_set_and_taken_back_as_one_version_each() {
    var rival = AuthFixtures.company();
    var itsPath = COMPANIES + "/" + rival.id() + "/settings";
    var wanted = List.of("https://shop.atlas.dz", "http://localhost:3000");
    rival
        .superuser()
        .header("If-Match", "\"1\"")
        .body(settings("fr", List.of(), wanted))
        .put(itsPath)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    for (var version : List.of("\"2\"", "\"2\"")) { // the same again changes nothing
      rival
          .superuser()
          .header("If-Match", version)
          .body(settings("fr", List.of(), wanted))
          .put(itsPath)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body(
              "settings.allowedOrigins",
              contains("http://localhost:3000", "https://shop.atlas.dz"));
    }
    // Nothing of the company's row changes now, its version does.
    rival
        .superuser()
        .header("If-Match", "\"2\"")
        .body(settings("fr", List.of(), List.of("https://shop.atlas.dz")))
        .put(itsPath)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("settings.allowedOrigins", contains("https://shop.atlas.dz"));
    rival
        .superuser()
        .get(COMPANIES + "/" + rival.id())
        .then()
        .header("ETag", "\"3\"")
        .body("settings.allowedOrigins", contains("https://shop.atlas.dz"));
    await(
        () ->
            "https://shop.atlas.dz"
                .equals(
                    rival
                        .superuser()
                        .header("Origin", "https://shop.atlas.dz")
                        .get(USERS + "/profile")
                        .getHeader("Access-Control-Allow-Origin")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "https://*.atlas.dz",
        "https://shop.atlas.dz/",
        "https://SHOP.atlas.dz",
        "ftp://shop.atlas.dz",
        "https://shop.atlas.dz:0",
        "https://a@b.dz",
        ""
      })
  void origins_that_no_browser_sends_are_refused(String origin) {
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(settings("fr", List.of(), List.of(origin)))
        .put(path + "/settings")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("allowedOrigins[0]"));
  }

  @Test
  void settings_refuse_languages_and_roles_that_do_not_exist() {
    for (var wrong :
        List.of(
            settings("de", List.of()),
            settings("en", List.of()),
            Map.<String, Object>of("language", "fr"),
            Map.<String, Object>of(
                "language", "fr",
                "languages", List.of(),
                "secondFactorRoles", List.of(),
                "allowedOrigins", List.of()))) {
      atlas
          .superuser()
          .header("If-Match", "*")
          .body(wrong)
          .put(path + "/settings")
          .then()
          .statusCode(400);
    }
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(settings("fr", List.of("king")))
        .put(path + "/settings")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-role"));
  }

  @Test
  void an_admin_changes_languages_but_not_who_needs_a_second_factor() {
    var admin = atlas.user("a" + newCode(), "admin");
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(settings("fr", List.of("accountant")))
        .put(path + "/settings")
        .then()
        .statusCode(200);
    admin
        .header("If-Match", "*")
        .body(settings("fr", List.of()))
        .put(path + "/settings")
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"));
    admin.get(path).then().body("settings.secondFactorRoles", contains("accountant"));
    admin
        .header("If-Match", "*")
        .body(settings("ar", List.of("accountant")))
        .put(path + "/settings")
        .then()
        .statusCode(200);
    admin.post(path + "/suspend").then().statusCode(403);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(settings("fr", List.of()))
        .put(path + "/settings")
        .then()
        .statusCode(200);
  }

  @Test
  void a_suspended_company_lets_in_only_who_may_do_everything() {
    var rival = AuthFixtures.company();
    var itsPath = COMPANIES + "/" + rival.id();
    var keeper = rival.user("keeper", "storekeeper");
    try (var tap = new EventTap(stack.broker(), rival.id() + ".auth.company.#")) {
      rival
          .superuser()
          .post(itsPath + "/suspend")
          .then()
          .statusCode(200)
          .body("status", equalTo("SUSPENDED"));
      await(() -> keeper.get(USERS + "/profile").statusCode() == 401);
      logIn(rival.code(), "keeper", AuthFixtures.PASSWORD)
          .then()
          .statusCode(403)
          .body("code", equalTo("company-suspended"));
      logIn(rival.code(), "keeper", "wrong horse battery").then().statusCode(401);
      rival
          .superuser()
          .post(itsPath + "/suspend")
          .then()
          .statusCode(409)
          .body("code", equalTo("wrong-company-status"));
      Company.as(AuthFixtures.token(rival.code(), "amina"))
          .post(itsPath + "/reactivate")
          .then()
          .statusCode(200)
          .body("status", equalTo("ACTIVE"));
      await(() -> keeper.get(USERS + "/profile").statusCode() == 200);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.company.suspended.v1").json());
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.company.reactivated.v1").json());
    }
  }

  @Test
  void of_ten_who_suspend_at_once_one_succeeds() {
    var rival = AuthFixtures.company();
    var statuses =
        atOnce(
            10,
            () -> rival.superuser().post(COMPANIES + "/" + rival.id() + "/suspend").statusCode());
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
  }
}
