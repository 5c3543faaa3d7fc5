package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class UserListTest {
  private static Company shared;
  Stack stack;
  Company atlas;

  @BeforeEach
  void a_company_with_some_users() {
    if (shared == null) {
      shared = AuthFixtures.company();
      add("yacine", "Yacine Haddad", "y.haddad@atlas.dz");
      add("meriem", "Mériem Ould-Slimane", "meriem@atlas.dz");
      add("محمد", "محمد بن علي", "m.benali@atlas.dz");
      add("karim", "Karim O'Brien'); drop table app_user; --", "100%_karim@atlas.dz");
    }
    atlas = shared;
  }

  private static void add(String username, String fullName, String email) {
    var body = AuthFixtures.registerBody(shared.code(), username);
    body.put("fullName", fullName);
    body.put("email", email);
    AuthFixtures.json().body(body).post(USERS + "/register").then().statusCode(201);
  }

  private ValidatableResponse search(String parameter, Object value) {
    return atlas.superuser().queryParam(parameter, value).get(USERS).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "HADDAD, yacine",
    "meriem ould, meriem",
    "Mériem, meriem",
    "slimane, meriem",
    "بن, محمد",
    "m.benali@, محمد",
    "o'brien, karim",
    "drop table, karim",
    "100%_, karim"
  })
  void users_are_found_by_any_part_of_name_username_or_address(String q, String username) {
    search("q", q).body("items.username", contains(username));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "' or '1'='1", "nobody", "%%%"})
  void nothing_in_a_search_is_taken_for_a_pattern_or_for_sql(String q) {
    search("q", q)
        .body("items.username", q.equals("%") || q.equals("_") ? contains("karim") : empty());
  }

  @Test
  void a_blank_search_finds_all() {
    search("q", " ").body("items", hasSize(5));
  }

  @Test
  void users_are_filtered_by_role_and_status() {
    search("role", "superuser").body("items.username", contains("amina"));
    search("role", "storekeeper").body("items", empty());
    search("status", "AUTHORIZED").body("items.username", contains("amina"));
    search("status", "PENDING").body("items", hasSize(4));
    atlas
        .superuser()
        .queryParam("status", "PENDING")
        .queryParam("q", "haddad")
        .queryParam("role", "superuser")
        .get(USERS)
        .then()
        .body("items", empty());
  }

  @ParameterizedTest
  @CsvSource({"id", "-id", "username", "-username", "fullName", "-fullName"})
  void pages_in_every_order_show_each_user_once(String sort) {
    var whole =
        atlas
            .superuser()
            .queryParam("sort", sort)
            .get(USERS)
            .then()
            .extract()
            .<List<String>>path("items.id");
    assertThat(whole).hasSize(5);
    var paged = new ArrayList<String>();
    String cursor = "";
    do {
      var page =
          atlas
              .superuser()
              .queryParam("sort", sort)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(USERS)
              .then()
              .statusCode(200)
              .extract();
      paged.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void orders_are_those_of_the_field() {
    search("sort", "username")
        .body("items.username[0]", equalTo("amina"))
        .body("items.username[1]", equalTo("karim"));
    search("sort", "-fullName").body("items.fullName", hasSize(5));
  }

  @ParameterizedTest
  @CsvSource({"sort, email", "sort, id;drop", "status, KING", "role, A B", "q, 'a\u0000'"})
  void wrong_filters_are_named(String parameter, String value) {
    atlas
        .superuser()
        .queryParam(parameter, value)
        .get(USERS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(parameter));
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    String cursor =
        atlas.superuser().queryParam("limit", 1).get(USERS).then().extract().path("nextCursor");
    atlas
        .superuser()
        .queryParam("sort", "fullName")
        .queryParam("cursor", cursor)
        .get(USERS)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-cursor"));
  }

  @Test
  void other_companies_users_are_never_found() {
    var other = AuthFixtures.company();
    other.superuser().queryParam("q", "haddad").get(USERS).then().body("items", empty());
    other.superuser().get(USERS).then().body("items.username", containsInAnyOrder("amina"));
  }

  /** What logins and tokens read must not grow with the number of companies and users. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select " + LoginUser.COLUMNS + " from login_user where username_key = 'u50'",
        "select "
            + LoginUser.COLUMNS
            + " from login_user where id = '0193a5c4-1050-7f31-a2c4-0102030405ff'",
        "select id from app_user where search_key like '%haddad%' order by id limit 51",
        "select id from app_user where 'sales' = any (roles) order by full_name, id limit 51",
        "select id from audit_entry where actor = '0193a5c4-1050-7f31-a2c4-0102030405ff'"
            + " order by id desc limit 51",
        "select id from audit_entry where entity_id = '0193a5c4-1050-7f31-a2c4-0102030405ff'"
            + " order by id desc limit 51"
      })
  void every_look_up_follows_an_index_that_begins_with_the_company(String query)
      throws SQLException {
    var database = stack.database(Service.AUTH);
    try (var connection = database.connectAs(database.app());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.company_id', '" + atlas.id() + "', true)");
      // A table of a few rows is read as a whole otherwise, whatever its indexes.
      statement.execute("set local enable_seqscan = off");
      var plan = new StringBuilder();
      try (var rows = statement.executeQuery("explain " + query)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      assertThat(plan.toString())
          .containsPattern("Index Cond: \\(+(u\\.)?company_id = ")
          .doesNotContain("Seq Scan on app_user")
          .doesNotContain("Seq Scan on company")
          .doesNotContain("Seq Scan on audit_entry");
    }
  }

  @Test
  void nobody_lists_without_the_permission() {
    AuthFixtures.json().get(USERS).then().statusCode(401);
    AuthFixtures.company().user("keeper", "storekeeper").get(USERS).then().statusCode(403);
  }
}
