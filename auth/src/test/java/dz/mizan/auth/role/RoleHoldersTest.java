package dz.mizan.auth.role;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a role means for those who have it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RoleHoldersTest {
  private static final String ROLES = "/api/v1/roles";
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static Map<String, Object> role(String code, String... permissions) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("name", "Magasinier de nuit");
    body.put("description", "Sans toucher aux prix");
    body.put("permissions", List.of(permissions));
    return body;
  }

  private static Map<String, Object> description(String... permissions) {
    var body = role("", permissions);
    body.remove("code");
    return body;
  }

  private void create(String code, String... permissions) {
    atlas.superuser().body(role(code, permissions)).post(ROLES).then().statusCode(201);
  }

  private static io.restassured.response.ValidatableResponse change(
      RequestSpecification by, String code, String... permissions) {
    return by.header("If-Match", "*").body(description(permissions)).put(ROLES + "/" + code).then();
  }

  @Test
  void who_has_a_role_gets_and_loses_its_permissions_without_logging_in_again() {
    create("reader", "products:read");
    var reader = atlas.user("reader", "reader");
    reader.get(USERS).then().statusCode(403);
    change(atlas.superuser(), "reader", "products:read", "users:read").statusCode(200);
    await(() -> reader.get(USERS).statusCode() == 200);
    reader.get(USERS + "/profile").then().body("permissions", hasItem("users:read"));
    change(atlas.superuser(), "reader", "products:read").statusCode(200);
    await(() -> reader.get(USERS).statusCode() == 403);
  }

  @Test
  void a_role_that_somebody_has_is_not_deleted() {
    create("reader", "products:read");
    atlas.user("reader", "reader");
    atlas
        .superuser()
        .header("If-Match", "*")
        .delete(ROLES + "/reader")
        .then()
        .statusCode(409)
        .body("code", equalTo("role-in-use"))
        .body("users", equalTo(1));
    atlas.superuser().get(ROLES + "/reader").then().statusCode(200);
  }

  @Test
  void nobody_is_left_with_a_role_that_was_deleted_while_he_was_given_it() {
    for (int round = 0; round < 5; round++) {
      var code = "role-" + round;
      create(code, "products:read");
      var user = atlas.register("user" + round);
      var turn = new AtomicInteger();
      var statuses =
          atOnce(
              2,
              () ->
                  turn.getAndIncrement() == 0
                      ? atlas
                          .superuser()
                          .header("If-Match", "*")
                          .delete(ROLES + "/" + code)
                          .statusCode()
                      : atlas
                          .superuser()
                          .body(Map.of("roles", List.of(code)))
                          .post(USERS + "/" + user + "/authorize")
                          .statusCode());
      assertThat(statuses)
          .isIn(List.of(204, 422), List.of(409, 200), List.of(422, 204), List.of(200, 409));
      assertThat(
              sql.count(
                  "select count(*) from app_user u where company_id = ? and ? = any (roles)"
                      + " and not exists (select from role r where r.company_id = u.company_id"
                      + " and r.code = ?)",
                  atlas.id(),
                  code,
                  code))
          .isZero();
    }
  }

  @Test
  void an_admin_puts_into_roles_only_what_he_has() {
    var admin = atlas.user("admin", "admin");
    admin
        .body(role("spy", "employees:reveal"))
        .post(ROLES)
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"))
        .body("permission", equalTo("employees:reveal"));
    admin.body(role("deputy", "users:read", "users:authorize")).post(ROLES).then().statusCode(201);
    change(admin, "deputy", "users:*", "employees:reveal").statusCode(403);
    create("boss", "companies:suspend");
    // Not even to take it away: the role gives more power than he has.
    change(admin, "boss", "users:read").statusCode(403);
    admin.header("If-Match", "*").delete(ROLES + "/boss").then().statusCode(403);
    create("keeper", "employees:reveal");
    change(admin, "keeper", "employees:reveal", "users:read").statusCode(200);
  }

  @Test
  void a_role_may_not_make_its_bearer_have_more_than_a_token_holds() {
    sql.update(
        "insert into role (company_id, id, code, name, permissions, version) select ?, ?::uuid,"
            + " 'huge', 'x', array(select 'old:p' || i from generate_series(1, 200) i), 1",
        atlas.id(),
        java.util.UUID.randomUUID());
    create("small", "products:read");
    var user = atlas.register("yacine");
    atlas
        .superuser()
        .body(Map.of("roles", List.of("huge", "small")))
        .post(USERS + "/" + user + "/authorize")
        .then()
        .statusCode(422)
        .body("code", equalTo("too-many-rights"))
        .body("max", equalTo(200));
    create("wide", "products:read", "products:create", "products:change");
    sql.update("update role set permissions = permissions[1:198] where code = 'huge'");
    atlas
        .superuser()
        .body(Map.of("roles", List.of("huge", "small")))
        .post(USERS + "/" + user + "/authorize")
        .then()
        .statusCode(200);
    change(atlas.superuser(), "small", "products:read", "users:read", "roles:read")
        .statusCode(422)
        .body("code", equalTo("too-many-rights"));
    atlas.superuser().get(ROLES + "/small").then().body("permissions", contains("products:read"));
  }
}
