package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProfileTest {
  private static final String PROFILE = USERS + "/profile";
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static Map<String, Object> change(String fullName) {
    var body = new HashMap<String, Object>();
    body.put("fullName", fullName);
    body.put("language", "ar");
    body.put("theme", "dark");
    body.put("notifications", Map.of("newDevice", true, "registration", false));
    return body;
  }

  @Test
  void a_new_user_has_the_settings_that_most_want() {
    atlas
        .superuser()
        .get(PROFILE)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("language", equalTo("fr"))
        .body("theme", equalTo("system"))
        .body("notifications.newDevice", equalTo(true))
        .body("notifications.registration", equalTo(true))
        .body("emailVerified", equalTo(false))
        .body("permissions", contains("*:*"));
  }

  @Test
  void a_user_changes_his_name_and_settings_by_version() {
    atlas.superuser().body(change("Amina B.")).put(PROFILE).then().statusCode(428);
    atlas
        .superuser()
        .header("If-Match", "\"9\"")
        .body(change("Amina B."))
        .put(PROFILE)
        .then()
        .statusCode(412);
    for (int again = 0; again < 2; again++) {
      atlas
          .superuser()
          .header("If-Match", again == 0 ? "\"1\"" : "\"2\"")
          .body(change("Amina B."))
          .put(PROFILE)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("fullName", equalTo("Amina B."))
          .body("language", equalTo("ar"))
          .body("theme", equalTo("dark"))
          .body("notifications.newDevice", equalTo(true))
          .body("notifications.registration", equalTo(false))
          .body("email", equalTo("amina@atlas.dz"));
    }
    atlas.superuser().get(PROFILE).then().body("notifications.registration", equalTo(false));
  }

  @Test
  void of_ten_changes_of_one_version_one_is_made() {
    var statuses =
        atOnce(
            10,
            () ->
                atlas
                    .superuser()
                    .header("If-Match", "\"1\"")
                    .body(change("Amina " + Math.random()))
                    .put(PROFILE)
                    .statusCode());
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @ParameterizedTest
  @CsvSource({
    "email, x@atlas.dz",
    "username, x",
    "roles, superuser",
    "permissions, '*:*'",
    "status, AUTHORIZED",
    "companyId, 1",
    "emailVerified, true",
    "version, 1"
  })
  void nobody_assigns_himself_what_is_not_his_to_assign(String field, String value) {
    var body = change("Amina");
    body.put(field, value);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(body)
        .put(PROFILE)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field))
        .body("violations.message", hasItem("unknown field"));
  }

  @ParameterizedTest
  @CsvSource({
    "fullName, ' '",
    "fullName, '\u0000'",
    "language, de",
    "theme, pink",
    "notifications, ",
    "language, "
  })
  void wrong_settings_are_named(String field, String value) {
    var body = change("Amina");
    body.put(field, value);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(body)
        .put(PROFILE)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void a_user_sees_his_logins_and_what_was_done_to_his_account() {
    var yacine = atlas.user("yacine", "sales");
    logIn(atlas.code(), "yacine", "wrong horse battery").then().statusCode(401);
    yacine
        .get(PROFILE + "/activity")
        .then()
        .statusCode(200)
        .body(
            "items.action",
            hasItems("user.registered", "user.authorized", "session.started", "login.failed"))
        .body("items[0].action", equalTo("login.failed"))
        .body("items[0].address", notNullValue());
    atlas
        .superuser()
        .get(PROFILE + "/activity")
        .then()
        .body("items.action", hasItem("user.authorized"))
        .body("items.entity", hasItem("user"));
    String id = yacine.get(PROFILE).then().extract().path("id");
    atlas
        .superuser()
        .get(USERS + "/" + id + "/activity")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("login.failed"));
    yacine.get(USERS + "/" + id + "/activity").then().statusCode(403);
  }

  @Test
  void activity_comes_in_pages_newest_first_each_entry_once() {
    for (int i = 0; i < 4; i++) {
      logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
    }
    var ids = new ArrayList<Integer>();
    String cursor = "";
    do {
      var page =
          atlas
              .superuser()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(PROFILE + "/activity")
              .then()
              .statusCode(200)
              .extract();
      ids.addAll(page.<List<Integer>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(ids).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    assertThat(ids).isSortedAccordingTo((one, other) -> other - one);
    atlas.superuser().queryParam("cursor", "eA").get(PROFILE + "/activity").then().statusCode(400);
  }

  @Test
  void nobody_sees_another_companys_activity() {
    var other = AuthFixtures.company();
    String id = other.superuser().get(PROFILE).then().extract().path("id");
    atlas.superuser().get(USERS + "/" + id + "/activity").then().statusCode(404);
    String own = atlas.superuser().get(PROFILE).then().extract().path("id");
    other
        .superuser()
        .get(PROFILE + "/activity")
        .then()
        .body("items.actor", everyItem(org.hamcrest.Matchers.not(equalTo(own))));
  }

  @Test
  void strangers_get_nothing() {
    json().get(PROFILE).then().statusCode(401);
    json().header("If-Match", "*").body(change("X")).put(PROFILE).then().statusCode(401);
    json().get(PROFILE + "/activity").then().statusCode(401);
  }
}
