package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.await;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class UserLifeTest {
  Stack stack;
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static Map<String, Object> roles(String... roles) {
    return Map.of("roles", roles);
  }

  private static Map<String, Object> newUser(String username, String... roles) {
    var body = new HashMap<String, Object>();
    body.put("username", username);
    body.put("email", username + "@atlas.dz");
    body.put("fullName", "Yacine Haddad");
    body.put("roles", roles);
    return body;
  }

  private ValidatableResponse post(String id, String verb) {
    return atlas.superuser().post(USERS + "/" + id + "/" + verb).then();
  }

  private String authorized(String username, String... roles) {
    var id = atlas.register(username);
    atlas
        .superuser()
        .body(roles(roles))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(200);
    return id;
  }

  private String status(String id) {
    return atlas.superuser().get(USERS + "/" + id).then().extract().path("status");
  }

  @Test
  void who_is_rejected_learns_it_at_login_and_may_be_let_in_later() {
    var id = atlas.register("yacine");
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      atlas
          .superuser()
          .body(Map.of("reason", "N'est pas de la maison"))
          .post(USERS + "/" + id + "/reject")
          .then()
          .statusCode(200)
          .body("status", equalTo("REJECTED"))
          .body("roles", empty());
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.rejected.v1").json());
    }
    logIn(atlas.code(), "yacine", PASSWORD)
        .then()
        .statusCode(403)
        .body("code", equalTo("user-rejected"));
    logIn(atlas.code(), "yacine", "wrong horse battery").then().statusCode(401);
    post(id, "reject").statusCode(409).body("code", equalTo("wrong-user-status"));
    atlas
        .superuser()
        .body(roles("sales"))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(200);
    logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(200);
  }

  @Test
  void a_rejection_needs_no_reason() {
    var id = atlas.register("yacine");
    post(id, "reject").statusCode(200);
  }

  @Test
  void who_is_deactivated_is_out_within_a_second_and_his_sessions_do_not_come_back() {
    var user = atlas.user("yacine", "sales");
    String id = user.get(USERS + "/profile").then().extract().path("id");
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      post(id, "deactivate")
          .statusCode(200)
          .body("status", equalTo("DEACTIVATED"))
          .body("roles", contains("sales"));
      await(() -> user.get(USERS + "/profile").statusCode() == 401);
      logIn(atlas.code(), "yacine", PASSWORD)
          .then()
          .statusCode(403)
          .body("code", equalTo("user-deactivated"));
      post(id, "deactivate").statusCode(409);
      post(id, "reactivate").statusCode(200).body("status", equalTo("AUTHORIZED"));
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.deactivated.v1").json());
      assertThat(tap.awaitType("dz.mizan.auth.user.authorized.v1").json().path("sequence").asInt())
          .isEqualTo(4);
    }
    logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(200);
    user.get(USERS + "/profile").then().statusCode(401);
    post(id, "reactivate").statusCode(409);
  }

  @Test
  void who_is_deleted_leaves_a_row_without_a_name() {
    var user = atlas.user("yacine", "sales");
    String id = user.get(USERS + "/profile").then().extract().path("id");
    var one = USERS + "/" + id;
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      atlas.superuser().delete(one).then().statusCode(428);
      atlas.superuser().header("If-Match", "\"1\"").delete(one).then().statusCode(412);
      atlas.superuser().header("If-Match", "\"2\"").delete(one).then().statusCode(204);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.deleted.v1").json());
    }
    atlas
        .superuser()
        .get(one)
        .then()
        .statusCode(200)
        .body("status", equalTo("DELETED"))
        .body("username", equalTo("deleted-" + id))
        .body("email", equalTo(""))
        .body("fullName", equalTo(""))
        .body("roles", empty());
    assertThat(sql.text("select password_hash from app_user where id = ?::uuid", id)).isNull();
    await(() -> user.get(USERS + "/profile").statusCode() == 401);
    logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(401);
    logIn(atlas.code(), "deleted-" + id, PASSWORD).then().statusCode(401);
    atlas.superuser().get(USERS).then().body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
    atlas
        .superuser()
        .queryParam("status", "DELETED")
        .get(USERS)
        .then()
        .body("items.id", contains(id));
    atlas.superuser().get(one + "/activity").then().body("items.action", hasItem("user.deleted"));
    atlas.superuser().header("If-Match", "*").delete(one).then().statusCode(409);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(Map.of("fullName", "X", "email", "x@atlas.dz", "language", "fr"))
        .put(one)
        .then()
        .statusCode(409);
    for (var verb : List.of("reject", "deactivate", "reactivate")) {
      post(id, verb).statusCode(409).body("status", equalTo("DELETED"));
    }
    atlas.superuser().body(roles("sales")).post(one + "/authorize").then().statusCode(409);
    atlas.register("yacine"); // the name is free
  }

  @Test
  void name_address_and_language_change_by_version_and_are_told() {
    var id = authorized("yacine", "sales");
    sql.update("update app_user set email_verified_at = now() where id = ?::uuid", id);
    var one = USERS + "/" + id;
    var change = Map.of("fullName", " Yacine B. ", "email", "yb@atlas.dz", "language", "en");
    atlas.superuser().body(change).put(one).then().statusCode(428);
    atlas.superuser().header("If-Match", "\"1\"").body(change).put(one).then().statusCode(412);
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      atlas
          .superuser()
          .header("If-Match", "\"2\"")
          .body(change)
          .put(one)
          .then()
          .statusCode(200)
          .header("ETag", "\"3\"")
          .body("fullName", equalTo("Yacine B."))
          .body("email", equalTo("yb@atlas.dz"))
          .body("emailVerified", equalTo(false))
          .body("language", equalTo("en"));
      atlas
          .superuser()
          .header("If-Match", "\"3\"")
          .body(change)
          .put(one)
          .then()
          .statusCode(200)
          .header("ETag", "\"3\"");
      var told = tap.awaitType("dz.mizan.auth.user.changed.v1").json();
      assertThat(told.path("data").path("fullName").asText()).isEqualTo("Yacine B.");
    }
    assertThat(
            sql.text(
                "select after ->> 'email' from audit_entry where company_id = ?"
                    + " and action = 'user.changed'",
                atlas.id()))
        .isEqualTo("y…@atlas.dz");
  }

  @ParameterizedTest
  @CsvSource({
    "status, AUTHORIZED",
    "roles, superuser",
    "username, amina",
    "id, 1",
    "companyId, 1",
    "version, 7",
    "emailVerified, true",
    "passwordHash, x"
  })
  void nobody_assigns_what_is_not_to_be_assigned(String field, String value) {
    var id = atlas.register("yacine");
    var change = new HashMap<String, Object>();
    change.put("fullName", "X");
    change.put("email", "x@atlas.dz");
    change.put("language", "fr");
    change.put(field, field.equals("roles") ? List.of(value) : value);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(change)
        .put(USERS + "/" + id)
        .then()
        .statusCode(400)
        .body("violations.message", hasItem("unknown field"));
    var added = newUser("karim", "sales");
    added.put("password", PASSWORD);
    if (!field.equals("roles") && !field.equals("username")) {
      added.put(field, value);
      atlas.superuser().body(added).post(USERS).then().statusCode(400);
    }
    assertThat(status(id)).isEqualTo("PENDING");
  }

  @Test
  void of_ten_deactivations_at_once_one_is_made() {
    var id = authorized("yacine", "sales");
    var statuses = atOnce(10, () -> post(id, "deactivate").extract().statusCode());
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ?"
                    + " and type = 'user.deactivated.v1'",
                atlas.id()))
        .isEqualTo(1);
  }

  @Test
  void strangers_users_without_permission_and_other_companies_get_nothing() {
    var id = authorized("yacine", "sales");
    atlas.user("keeper", "storekeeper");
    var keeper = AuthFixtures.token(atlas.code(), "keeper");
    var other = AuthFixtures.company().token();
    var one = USERS + "/" + id;
    var change = Map.of("fullName", "X", "email", "x@atlas.dz", "language", "fr");
    var addition = newUser("karim", "sales");
    json().body(addition).post(USERS + "/invite").then().statusCode(401);
    Company.as(keeper).body(addition).post(USERS + "/invite").then().statusCode(403);
    addition.put("password", PASSWORD);
    json().body(addition).post(USERS).then().statusCode(401);
    Company.as(keeper).body(addition).post(USERS).then().statusCode(403);
    for (var token : List.of("none", keeper, other)) {
      int refused = token.equals(keeper) ? 403 : token.equals(other) ? 404 : 401;
      as(token).body(change).put(one).then().statusCode(refused);
      as(token).body(roles("sales")).put(one + "/roles").then().statusCode(refused);
      as(token).delete(one).then().statusCode(refused);
      as(token).get(one + "/activity").then().statusCode(refused);
      for (var verb : List.of("reject", "deactivate", "reactivate")) {
        as(token).post(one + "/" + verb).then().statusCode(refused);
      }
    }
    atlas.superuser().get(one).then().header("ETag", "\"2\"");
    atlas.superuser().get(USERS).then().body("items", hasSize(3));
  }

  private static RequestSpecification as(String token) {
    return Company.as(token).header("If-Match", "*");
  }
}
