package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
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
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AddUserTest {
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

  @Test
  void a_colleague_is_added_with_all_rights_and_logs_in_at_once() {
    var warehouse = UUID.randomUUID().toString();
    var body = newUser("yacine", "storekeeper");
    body.put("password", PASSWORD);
    body.put("language", "ar");
    body.put("permissions", List.of("employees:read", "employees:read"));
    body.put("scope", Map.of("warehouses", List.of(warehouse)));
    atlas
        .superuser()
        .body(body)
        .post(USERS)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("status", equalTo("AUTHORIZED"))
        .body("permissions", contains("employees:read"))
        .body("scope.warehouses", contains(warehouse))
        .body("language", equalTo("ar"));
    Company.as(AuthFixtures.token(atlas.code(), "yacine"))
        .get(USERS + "/profile")
        .then()
        .statusCode(200)
        .body("permissions", hasItem("employees:read"))
        .body("permissions", hasItem("products:*"))
        .body("scope.warehouses", contains(warehouse));
    atlas
        .superuser()
        .body(body)
        .post(USERS)
        .then()
        .statusCode(409)
        .body("code", equalTo("username-taken"));
  }

  @Test
  void twenty_identical_additions_at_once_make_one_user() {
    var body = newUser("yacine", "sales");
    body.put("password", PASSWORD);
    var ids =
        atOnce(
            20,
            () ->
                atlas
                    .superuser()
                    .header("Idempotency-Key", "add-yacine")
                    .body(body)
                    .post(USERS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id"));
    assertThat(ids).allMatch(ids.getFirst()::equals);
    body.put("password", "another horse battery");
    atlas
        .superuser()
        .header("Idempotency-Key", "add-yacine")
        .body(body)
        .post(USERS)
        .then()
        .statusCode(422);
  }

  @Test
  void an_invited_user_has_no_password_and_cannot_log_in_yet() {
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      String id =
          atlas
              .superuser()
              .header("Idempotency-Key", "invite")
              .body(newUser("yacine", "sales"))
              .post(USERS + "/invite")
              .then()
              .statusCode(201)
              .body("status", equalTo("INVITED"))
              .body("roles", contains("sales"))
              .extract()
              .path("id");
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.invited.v1").json());
      logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(401);
      atlas
          .superuser()
          .body(roles("sales"))
          .post(USERS + "/" + id + "/authorize")
          .then()
          .statusCode(409)
          .body("status", equalTo("INVITED"));
      post(id, "reject").statusCode(409);
      post(id, "deactivate").statusCode(409);
      atlas.superuser().header("If-Match", "*").delete(USERS + "/" + id).then().statusCode(204);
    }
  }

  @Test
  void look_alike_usernames_are_refused_everywhere() {
    var registration = AuthFixtures.registerBody(atlas.code(), "аmina");
    json()
        .body(registration)
        .post(USERS + "/register")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("username"));
    var body = newUser("aminα", "sales");
    atlas.superuser().body(body).post(USERS + "/invite").then().statusCode(400);
    body.put("password", PASSWORD);
    atlas.superuser().body(body).post(USERS).then().statusCode(400);
    assertThat(sql.count("select count(*) from app_user where company_id = ?", atlas.id()))
        .isEqualTo(1);
  }
}
