package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.registerBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class UserResourceTest {
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

  @Test
  void a_user_registers_is_authorized_and_both_are_told_in_order() {
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      var registered =
          json()
              .body(registerBody(atlas.code(), "yacine"))
              .post(USERS + "/register")
              .then()
              .statusCode(201)
              .header("ETag", "\"1\"")
              .body("status", equalTo("PENDING"))
              .body("roles", empty())
              .extract();
      String id = registered.path("id");
      assertThat(registered.header("Location")).isEqualTo(USERS + "/" + id);
      atlas
          .superuser()
          .body(roles("storekeeper", "employee"))
          .post(USERS + "/" + id + "/authorize")
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("status", equalTo("AUTHORIZED"))
          .body("roles", contains("employee", "storekeeper"));
      var authorized = tap.awaitType("dz.mizan.auth.user.authorized.v1").json();
      assertThat(authorized.path("sequence").asInt()).isEqualTo(2);
      assertThat(authorized.path("subject").asText()).isEqualTo(id);
      assertThat(tap.messages()).hasSize(2);
      EventSamples.requireSameShape(tap.messages().getFirst().json());
      EventSamples.requireSameShape(authorized);
      assertThat(
              sql.count(
                  "select count(*) from audit_entry where company_id = ? and entity_id = ?::uuid",
                  atlas.id(),
                  id))
          .isEqualTo(2);
    }
  }

  @Test
  void the_profile_shows_company_roles_and_permissions() {
    atlas
        .user("karim", "hr-manager")
        .get(USERS + "/profile")
        .then()
        .statusCode(200)
        .body("username", equalTo("karim"))
        .body("company.id", equalTo(atlas.id().toString()))
        .body("company.code", equalTo(atlas.code()))
        .body("roles", contains("hr-manager"))
        .body("permissions", hasItems("departments:*", "employees:*"))
        .body("passwordHash", nullValue());
    json().get(USERS + "/profile").then().statusCode(401).body("code", equalTo("unauthenticated"));
  }

  @Test
  void an_unknown_company_code_is_a_broken_rule() {
    json()
        .body(registerBody("nowhere-at-all", "yacine"))
        .post(USERS + "/register")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-company"));
  }

  @Test
  void a_username_is_taken_in_every_spelling_but_free_in_another_company() {
    atlas.register("Yacine");
    for (var spelling : List.of("yacine", "YACINE", "ｙacine")) {
      json()
          .body(registerBody(atlas.code(), spelling))
          .post(USERS + "/register")
          .then()
          .statusCode(409)
          .body("code", equalTo("username-taken"));
    }
    AuthFixtures.company().register("yacine");
  }

  @Test
  void twenty_identical_registrations_at_once_make_one_user() {
    var key = UUID.randomUUID().toString();
    var ids =
        atOnce(
            20,
            () ->
                json()
                    .header("Idempotency-Key", key)
                    .body(registerBody(atlas.code(), "yacine"))
                    .post(USERS + "/register")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id"));
    assertThat(ids.stream().collect(Collectors.toSet())).hasSize(1);
    assertThat(sql.count("select count(*) from app_user where company_id = ?", atlas.id()))
        .isEqualTo(2);
  }

  @Test
  void strangers_may_use_the_same_key() {
    var key = UUID.randomUUID().toString();
    for (var username : List.of("yacine", "karim")) {
      json()
          .header("Idempotency-Key", key)
          .body(registerBody(atlas.code(), username))
          .post(USERS + "/register")
          .then()
          .statusCode(201)
          .body("username", equalTo(username));
    }
  }

  @Test
  void of_ten_who_authorize_at_once_one_succeeds_and_one_event_is_written() {
    var id = atlas.register("yacine");
    var statuses =
        atOnce(
            10,
            () ->
                atlas
                    .superuser()
                    .body(roles("storekeeper"))
                    .post(USERS + "/" + id + "/authorize")
                    .statusCode());
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = 'user.authorized.v1'",
                atlas.id()))
        .isEqualTo(1);
    atlas
        .superuser()
        .body(roles("storekeeper"))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(409)
        .body("code", equalTo("user-already-authorized"));
  }

  @Test
  void twenty_identical_authorizations_with_a_key_get_one_answer() {
    var id = atlas.register("yacine");
    var statuses =
        atOnce(
            20,
            () ->
                atlas
                    .superuser()
                    .header("Idempotency-Key", "authorize-" + id)
                    .body(roles("storekeeper"))
                    .post(USERS + "/" + id + "/authorize")
                    .statusCode());
    assertThat(statuses).containsOnly(200);
  }

  @Test
  void unknown_roles_are_refused_and_the_user_stays_pending() {
    var id = atlas.register("yacine");
    atlas
        .superuser()
        .body(roles("storekeeper", "king"))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-role"))
        .body("role", equalTo("king"));
    atlas.superuser().get(USERS + "/" + id).then().body("status", equalTo("PENDING"));
  }

  @Test
  void an_admin_grants_every_role_but_those_that_govern() {
    var admin = atlas.user("admin", "admin");
    var id = atlas.register("yacine");
    for (var role : List.of("superuser", "admin")) {
      admin
          .body(roles("storekeeper", role))
          .post(USERS + "/" + id + "/authorize")
          .then()
          .statusCode(403)
          .body("code", equalTo("permission-not-held"))
          .body("role", equalTo(role));
    }
    atlas.superuser().get(USERS + "/" + id).then().body("status", equalTo("PENDING"));
    admin
        .body(roles("storekeeper", "accountant", "hr-manager", "auditor", "employee"))
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(200);
    atlas.user("second", "admin");
  }

  @Test
  void users_are_listed_by_status_and_page() {
    atlas.register("one");
    atlas.register("two");
    var first =
        atlas
            .superuser()
            .queryParam("status", "PENDING")
            .queryParam("limit", 1)
            .get(USERS)
            .then()
            .statusCode(200)
            .body("items.username", contains("one"))
            .extract();
    atlas
        .superuser()
        .queryParam("status", "PENDING")
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get(USERS)
        .then()
        .body("items.username", contains("two"))
        .body("nextCursor", nullValue());
    atlas.superuser().get(USERS).then().body("items", hasSize(3));
    atlas
        .superuser()
        .queryParam("status", "KING")
        .get(USERS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("status"));
  }

  @Test
  void without_token_401_and_without_permission_403() {
    var id = atlas.register("yacine");
    var keeper = atlas.user("keeper", "storekeeper");
    for (var path : List.of(USERS, USERS + "/" + id, COMPANIES + "/" + atlas.id())) {
      json().get(path).then().statusCode(401).contentType("application/problem+json");
      keeper.get(path).then().statusCode(403).contentType("application/problem+json");
    }
    var authorize = USERS + "/" + id + "/authorize";
    json().body(roles("employee")).post(authorize).then().statusCode(401);
    keeper.body(roles("employee")).post(authorize).then().statusCode(403);
  }

  @Test
  void another_companys_rows_do_not_exist() {
    var other = AuthFixtures.company();
    var theirs = other.register("yacine");
    atlas.superuser().get(USERS + "/" + theirs).then().statusCode(404);
    atlas
        .superuser()
        .body(roles("employee"))
        .post(USERS + "/" + theirs + "/authorize")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    atlas.superuser().get(COMPANIES + "/" + other.id()).then().statusCode(404);
    atlas.superuser().get(USERS).then().body("items.id", not(hasItem(theirs)));
    assertThat(sql.text("select status from app_user where id = ?::uuid", theirs))
        .isEqualTo("PENDING");
  }

  @Test
  void two_hundred_mixed_requests_at_once_each_see_their_own_company_only() {
    var companies = List.of(atlas, AuthFixtures.company(), AuthFixtures.company());
    var turn = new AtomicInteger();
    var leaks =
        atOnce(
            200,
            () -> {
              var company = companies.get(turn.getAndIncrement() % companies.size());
              var seen = company.superuser().get(USERS + "/profile").then().extract();
              return !company.id().toString().equals(seen.path("company.id"))
                  || !company.code().equals(seen.path("company.code"));
            });
    assertThat(leaks).containsOnly(false);
  }
}
