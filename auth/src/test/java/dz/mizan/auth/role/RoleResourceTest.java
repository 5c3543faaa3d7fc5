package dz.mizan.auth.role;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
            .queryParam("limit", 9)
            .header("Accept-Language", "ar")
            .get(ROLES)
            .then()
            .statusCode(200)
            .body("items", hasSize(9))
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
        .body("permissions", hasItems("departments:*", "employees:*"));
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
