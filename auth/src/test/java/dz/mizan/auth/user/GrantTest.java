package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may give what to whom. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class GrantTest {
  Stack stack;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static Map<String, Object> rights(
      List<String> roles, List<String> permissions, Map<String, ?> scope) {
    return Map.of("roles", roles, "permissions", permissions, "scope", scope);
  }

  private static ValidatableResponse grant(String token, String id, Map<String, Object> rights) {
    return Company.as(token)
        .header("If-Match", "*")
        .body(rights)
        .put(USERS + "/" + id + "/roles")
        .then();
  }

  /** A user with these rights. @return his id */
  private String user(String username, Map<String, Object> rights) {
    var id = atlas.register(username);
    atlas.superuser().body(rights).post(USERS + "/" + id + "/authorize").then().statusCode(200);
    return id;
  }

  private String user(String username, String role) {
    return user(username, rights(List.of(role), List.of(), Map.of()));
  }

  private String token(String username) {
    return AuthFixtures.token(atlas.code(), username);
  }

  @Test
  void rights_change_by_version_are_told_and_hold_without_a_new_login() {
    var id = user("yacine", "sales");
    var token = token("yacine");
    Company.as(token).get(USERS).then().statusCode(403);
    var one = USERS + "/" + id + "/roles";
    var wanted =
        rights(
            List.of("storekeeper"),
            List.of("users:read"),
            Map.of(
                "warehouses", List.of(UUID.randomUUID().toString()),
                "departments", List.of(UUID.randomUUID().toString()),
                "projects", List.of(UUID.randomUUID().toString())));
    atlas.superuser().body(wanted).put(one).then().statusCode(428);
    atlas.superuser().header("If-Match", "\"1\"").body(wanted).put(one).then().statusCode(412);
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      atlas
          .superuser()
          .header("If-Match", "\"2\"")
          .body(wanted)
          .put(one)
          .then()
          .statusCode(200)
          .header("ETag", "\"3\"")
          .body("roles", contains("storekeeper"))
          .body("permissions", contains("users:read"));
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.changed.v1").json());
    }
    await(() -> Company.as(token).get(USERS).statusCode() == 200);
    atlas
        .superuser()
        .header("If-Match", "\"3\"")
        .body(wanted)
        .put(one)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
  }

  @Test
  void a_scope_that_is_left_out_restricts_nothing_and_an_empty_one_everything() {
    var id = user("yacine", "sales");
    grant(atlas.token(), id, rights(List.of("sales"), List.of(), Map.of("warehouses", List.of())))
        .statusCode(200)
        .body("scope.warehouses", empty())
        .body("scope.departments", nullValue());
    grant(atlas.token(), id, Map.of("roles", List.of("sales")))
        .statusCode(200)
        .body("scope.warehouses", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"products:fly", "*:*", "king:*", "products", "products:create:x"})
  void permissions_that_do_not_exist_are_refused(String permission) {
    var id = atlas.register("yacine");
    atlas
        .superuser()
        .body(rights(List.of("sales"), List.of(permission), Map.of()))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-permission"));
    atlas.superuser().get(USERS + "/" + id).then().body("status", equalTo("PENDING"));
  }

  @Test
  void more_than_fits_in_a_token_is_refused() {
    var id = atlas.register("yacine");
    var ids = IntStream.range(0, 26).mapToObj(i -> UUID.randomUUID().toString()).toList();
    atlas
        .superuser()
        .body(rights(List.of("sales"), List.of(), Map.of("warehouses", ids, "projects", ids)))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(422)
        .body("code", equalTo("too-many-rights"))
        .body("max", equalTo(50));
    var many = IntStream.range(0, 51).mapToObj(i -> UUID.randomUUID().toString()).toList();
    atlas
        .superuser()
        .body(rights(List.of("sales"), List.of(), Map.of("warehouses", many)))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("scope.warehouses"));
    for (var scope : List.of("[\"x\"]", "[null]", "7")) {
      atlas
          .superuser()
          .body("{\"roles\":[\"sales\"],\"scope\":{\"warehouses\":" + scope + "}}")
          .post(USERS + "/" + id + "/authorize")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void an_admin_grants_single_permissions_only_where_he_has_them() {
    user("admin", "admin");
    var admin = token("admin");
    var id = user("yacine", "sales");
    grant(admin, id, rights(List.of("sales"), List.of("employees:reveal"), Map.of()))
        .statusCode(403)
        .body("code", equalTo("permission-not-held"))
        .body("permission", equalTo("employees:reveal"));
    grant(admin, id, rights(List.of("sales"), List.of("users:read"), Map.of())).statusCode(200);
    // What somebody else granted may stay.
    grant(atlas.token(), id, rights(List.of("sales"), List.of("employees:reveal"), Map.of()))
        .statusCode(200);
    grant(admin, id, rights(List.of("sales", "employee"), List.of("employees:reveal"), Map.of()))
        .statusCode(200);
  }

  @Test
  void an_admin_grants_own_roles_only_where_he_has_all_that_they_permit() {
    for (var role : Map.of("helper", "users:read", "spy", "employees:reveal").entrySet()) {
      atlas
          .superuser()
          .body(Map.of("code", role.getKey(), "name", "x", "permissions", List.of(role.getValue())))
          .post("/api/v1/roles")
          .then()
          .statusCode(201);
    }
    user("admin", "admin");
    var id = user("yacine", "sales");
    grant(token("admin"), id, rights(List.of("helper"), List.of(), Map.of())).statusCode(200);
    grant(token("admin"), id, rights(List.of("spy"), List.of(), Map.of()))
        .statusCode(403)
        .body("role", equalTo("spy"))
        .body("permission", equalTo("employees:reveal"));
  }

  @Test
  void nobody_raises_himself() {
    var admin = user("admin", "admin");
    for (var role : List.of("superuser", "accountant", "hr-manager")) {
      grant(token("admin"), admin, rights(List.of("admin", role), List.of(), Map.of()))
          .statusCode(403)
          .body("code", equalTo("permission-not-held"));
    }
    grant(token("admin"), admin, rights(List.of("admin"), List.of("products:*"), Map.of()))
        .statusCode(403);
    grant(token("admin"), admin, rights(List.of("admin", "employee"), List.of(), Map.of()))
        .statusCode(200);
  }

  @Test
  void an_admin_has_no_power_over_who_governs() {
    user("admin", "admin");
    var superuser = user("second", "superuser");
    var rival = user("rival", "admin");
    var deputy = user("deputy", rights(List.of("sales"), List.of("companies:suspend"), Map.of()));
    var takeover = Map.of("fullName", "X", "email", "mine@evil.dz", "language", "fr");
    for (var id : List.of(superuser, rival, deputy)) {
      var one = USERS + "/" + id;
      var admin = token("admin");
      Company.as(admin)
          .header("If-Match", "*")
          .body(takeover)
          .put(one)
          .then()
          .statusCode(403)
          .body("code", equalTo("permission-not-held"));
      grant(admin, id, rights(List.of("employee"), List.of(), Map.of())).statusCode(403);
      Company.as(admin).post(one + "/deactivate").then().statusCode(403);
      Company.as(admin).header("If-Match", "*").delete(one).then().statusCode(403);
      atlas.superuser().get(one).then().header("ETag", "\"2\"");
    }
  }

  @Test
  void who_adds_or_invites_grants_no_more_than_who_authorizes() {
    user("admin", "admin");
    var admin = token("admin");
    var body = new HashMap<String, Object>();
    body.put("username", "yacine");
    body.put("email", "yacine@atlas.dz");
    body.put("fullName", "Yacine Haddad");
    body.put("roles", List.of("superuser"));
    Company.as(admin).body(body).post(USERS + "/invite").then().statusCode(403);
    body.put("roles", List.of("sales"));
    body.put("permissions", List.of("employees:reveal"));
    Company.as(admin).body(body).post(USERS + "/invite").then().statusCode(403);
    body.put("password", PASSWORD);
    Company.as(admin).body(body).post(USERS).then().statusCode(403);
    body.remove("permissions");
    Company.as(admin).body(body).post(USERS).then().statusCode(201);
  }

  @Test
  void who_may_add_users_but_not_let_them_in_adds_none_above_himself() {
    user("hafid", rights(List.of("employee"), List.of("users:create"), Map.of()));
    var hafid = token("hafid");
    var body = new HashMap<String, Object>();
    body.put("username", "yacine");
    body.put("email", "yacine@atlas.dz");
    body.put("fullName", "Yacine Haddad");
    body.put("roles", List.of("hr-manager"));
    Company.as(hafid).body(body).post(USERS + "/invite").then().statusCode(403);
    body.put("password", PASSWORD);
    Company.as(hafid)
        .body(body)
        .post(USERS)
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"));
    body.put("roles", List.of("employee"));
    Company.as(hafid).body(body).post(USERS).then().statusCode(201);
  }

  @Test
  void who_changes_users_has_no_password_sent_to_himself() {
    user("hafid", rights(List.of("employee"), List.of("users:read", "users:change"), Map.of()));
    var hafid = token("hafid");
    var accountant = user("yacine", "accountant");
    var body = new HashMap<String, Object>();
    body.put("fullName", "Yacine Haddad");
    body.put("email", "hafid@elsewhere.dz");
    body.put("language", "fr");
    Company.as(hafid)
        .header("If-Match", "*")
        .body(body)
        .put(USERS + "/" + accountant)
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"));
    user("admin", "admin");
    Company.as(token("admin"))
        .header("If-Match", "*")
        .body(body)
        .put(USERS + "/" + accountant)
        .then()
        .statusCode(200);
  }

  @Test
  void who_is_restricted_lets_others_only_into_a_part_of_that() {
    var mine = UUID.randomUUID().toString();
    var other = UUID.randomUUID().toString();
    user("admin", rights(List.of("admin"), List.of(), Map.of("warehouses", List.of(mine))));
    var admin = token("admin");
    var id = user("yacine", "sales");
    var waiting = atlas.register("karim");
    var wide = rights(List.of("sales"), List.of(), Map.of());
    var elsewhere = rights(List.of("sales"), List.of(), Map.of("warehouses", List.of(other)));
    var within =
        rights(
            List.of("sales"),
            List.of(),
            Map.of("warehouses", List.of(mine), "departments", List.of(other)));
    for (var wrong : List.of(wide, elsewhere)) {
      Company.as(admin)
          .body(wrong)
          .post(USERS + "/" + waiting + "/authorize")
          .then()
          .statusCode(403)
          .body("code", equalTo("scope-not-held"))
          .body("scope", equalTo("warehouses"));
    }
    Company.as(admin)
        .body(within)
        .post(USERS + "/" + waiting + "/authorize")
        .then()
        .statusCode(200);
    // He has no restriction already: that may stay, but not become another one.
    grant(admin, id, rights(List.of("sales", "employee"), List.of(), Map.of())).statusCode(200);
    grant(admin, id, elsewhere).statusCode(403);
    grant(admin, id, within).statusCode(200);
    grant(admin, id, wide).statusCode(403);
    assertThat(
            atlas
                .superuser()
                .get(USERS + "/" + id)
                .then()
                .extract()
                .<List<String>>path("scope.warehouses"))
        .containsExactly(mine);
  }

  @Test
  void only_who_was_let_in_has_rights_to_be_changed() {
    var id = atlas.register("yacine");
    grant(atlas.token(), id, rights(List.of("sales"), List.of(), Map.of()))
        .statusCode(409)
        .body("code", equalTo("wrong-user-status"))
        .body("status", equalTo("PENDING"));
  }
}
