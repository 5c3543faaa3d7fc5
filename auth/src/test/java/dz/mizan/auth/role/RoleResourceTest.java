package dz.mizan.auth.role;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.await;
import static dz.mizan.auth.AuthFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RoleResourceTest {
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
  void a_role_is_created_read_changed_and_deleted() {
    atlas
        .superuser()
        .body(role("night-keeper", "stock-movements:*", "products:read", "products:read"))
        .post(ROLES)
        .then()
        .statusCode(201)
        .header("Location", ROLES + "/night-keeper")
        .header("ETag", "\"1\"")
        .body("builtIn", equalTo(false))
        .body("permissions", contains("products:read", "stock-movements:*"));
    var one = ROLES + "/night-keeper";
    atlas.superuser().body(description("products:read")).put(one).then().statusCode(428);
    atlas
        .superuser()
        .header("If-Match", "\"9\"")
        .body(description("products:read"))
        .put(one)
        .then()
        .statusCode(412);
    atlas
        .superuser()
        .header("If-Match", "\"1\"")
        .body(description("products:read"))
        .put(one)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("permissions", contains("products:read"));
    atlas.superuser().delete(one).then().statusCode(428);
    atlas.superuser().header("If-Match", "\"1\"").delete(one).then().statusCode(412);
    atlas.superuser().header("If-Match", "\"2\"").delete(one).then().statusCode(204);
    atlas.superuser().get(one).then().statusCode(404);
    assertThat(
            sql.rows(
                "select action from audit_entry where company_id = ? and entity = 'role'"
                    + " order by id",
                atlas.id()))
        .extracting(row -> row.get("action"))
        .containsExactly("role.created", "role.changed", "role.deleted");
  }

  @Test
  void built_in_and_own_roles_are_one_list_by_code_in_the_language_asked_for() {
    create("night-keeper", "products:read");
    create("zz", "products:read");
    var first =
        atlas
            .superuser()
            .queryParam("limit", 8)
            .header("Accept-Language", "ar")
            .get(ROLES)
            .then()
            .statusCode(200)
            .body("items", hasSize(8))
            .body("items[0].code", equalTo("accountant"))
            .body("items[0].name", equalTo("المحاسب"))
            .body("items[0].builtIn", equalTo(true))
            .body("items.code", hasItem("night-keeper"))
            .extract();
    atlas
        .superuser()
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get(ROLES)
        .then()
        .body("items.code", contains("sales", "storekeeper", "superuser", "zz"))
        .body("nextCursor", nullValue());
    atlas
        .superuser()
        .header("Accept-Language", "fr")
        .get(ROLES + "/hr-manager")
        .then()
        .statusCode(200)
        .body("name", equalTo("Responsable RH"))
        .body("permissions", contains("departments:*", "employees:*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*:*", "products:fly", "nothing:read", "nothing:*", "products", "*:read", ":", ""})
  void permissions_that_no_endpoint_asks_for_are_refused(String permission) {
    atlas
        .superuser()
        .body(role("night-keeper", "products:read", permission))
        .post(ROLES)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-permission"))
        .body("permission", equalTo(permission));
    atlas.superuser().get(ROLES + "/night-keeper").then().statusCode(404);
  }

  @Test
  void built_in_roles_are_neither_shadowed_nor_changed_nor_deleted() {
    atlas
        .superuser()
        .body(role("storekeeper", "products:read"))
        .post(ROLES)
        .then()
        .statusCode(409)
        .body("code", equalTo("role-code-taken"));
    change(atlas.superuser(), "storekeeper", "products:read")
        .statusCode(409)
        .body("code", equalTo("role-built-in"));
    atlas
        .superuser()
        .header("If-Match", "*")
        .delete(ROLES + "/superuser")
        .then()
        .statusCode(409)
        .body("code", equalTo("role-built-in"));
  }

  @Test
  void of_ten_who_create_the_same_role_at_once_one_succeeds() {
    var statuses =
        atOnce(
            10,
            () ->
                atlas
                    .superuser()
                    .body(role("night-keeper", "products:read"))
                    .post(ROLES)
                    .statusCode());
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
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
            + " 'huge', 'x', array(select 'old:p' || i from generate_series(1, 80) i), 1",
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
        .body("max", equalTo(80));
    create("wide", "products:read", "products:create", "products:change");
    sql.update("update role set permissions = permissions[1:78] where code = 'huge'");
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

  @ParameterizedTest
  @CsvSource({"code, Keeper", "code, -x", "code, k", "name, ''", "description, '\u0000'"})
  void wrong_roles_name_the_field(String field, String value) {
    var body = role("night-keeper", "products:read");
    body.put(field, value);
    atlas
        .superuser()
        .body(body)
        .post(ROLES)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void strangers_users_without_permission_and_other_companies_get_nothing() {
    create("reader", "products:read");
    var one = ROLES + "/reader";
    var keeper = atlas.user("keeper", "storekeeper");
    var other = AuthFixtures.company();
    for (var request : List.of(json(), keeper)) {
      int refused = request == keeper ? 403 : 401;
      request.get(ROLES).then().statusCode(refused);
      request.get(one).then().statusCode(refused);
      request.body(role("mine", "products:read")).post(ROLES).then().statusCode(refused);
      change(request, "reader", "products:read").statusCode(refused);
      request.header("If-Match", "*").delete(one).then().statusCode(refused);
    }
    other.superuser().get(one).then().statusCode(404);
    change(other.superuser(), "reader", "products:read").statusCode(404);
    other.superuser().header("If-Match", "*").delete(one).then().statusCode(404);
    other.superuser().get(ROLES).then().body("items.code", not(hasItem("reader")));
    var theirs = other.register("yacine");
    other
        .superuser()
        .body(Map.of("roles", List.of("reader")))
        .post(USERS + "/" + theirs + "/authorize")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-role"));
  }
}
