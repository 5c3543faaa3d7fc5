package dz.mizan.auth.apikey;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.apikey.ApiKeyFixtures.KEYS;
import static dz.mizan.auth.apikey.ApiKeyFixtures.body;
import static dz.mizan.auth.apikey.ApiKeyFixtures.key;
import static dz.mizan.auth.apikey.ApiKeyFixtures.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.apikey.ApiKeyFixtures.Key;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ApiKeyUseTest {
  Stack stack;
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private Response introspect(String key, String address) {
    return given()
        .auth()
        .preemptive()
        .basic("service", stack.settings().serviceSecret())
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", key)
        .formParam("address", address)
        .post("/api/v1/introspect");
  }

  private List<String> refusals() {
    return sql
        .rows(
            "select after ->> 'reason' as reason, address from audit_entry"
                + " where company_id = ? and action = 'api-key.refused' order by id",
            atlas.id())
        .stream()
        .map(row -> row.get("reason") + " " + row.get("address"))
        .toList();
  }

  private static void awaitStatus(Key key, int status) {
    AuthFixtures.await(() -> key.request().get(USERS).statusCode() == status);
  }

  @Test
  void a_key_is_taken_as_header_and_as_bearer_and_permits_what_it_says() {
    var key = key(atlas, "Caisse", "users:read");
    key.request().get(USERS).then().statusCode(200).body("items", hasSize(1));
    given().auth().oauth2(key.secret()).get(USERS).then().statusCode(200);
    key.request().get(KEYS).then().statusCode(403).body("code", equalTo("forbidden"));
    var wildcard = key(atlas, "Gardien", "api-keys:*");
    wildcard.request().get(KEYS).then().statusCode(200).body("items", hasSize(2));
    wildcard.request().get(USERS).then().statusCode(403);
  }

  @Test
  void what_machines_do_is_audited_under_the_key() {
    var key = key(atlas, "Gardien", "api-keys:create", "users:read");
    var made = key.request().body(body("x", "users:read")).post(KEYS).then().statusCode(201);
    made.body("createdBy", equalTo(key.id()));
    key.request()
        .body(body("y", "products:read"))
        .post(KEYS)
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"));
    assertThat(
            sql.text(
                "select actor from audit_entry where entity_id = ?::uuid",
                made.extract().<String>path("id")))
        .isEqualTo(key.id());
  }

  @Test
  void what_only_people_do_is_refused_to_machines() {
    var key = key(atlas, "Caisse", "users:*");
    for (var answer :
        List.of(
            key.request().get(USERS + "/profile"),
            key.request().get(USERS + "/profile/sessions"),
            key.request().delete(USERS + "/profile/sessions"),
            key.request().delete(USERS + "/profile/sessions/" + UUID.randomUUID()),
            key.request().post(USERS + "/logout"))) {
      answer
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("user-required"));
    }
  }

  @Test
  void services_learn_what_a_key_is_worth_and_no_secret() {
    var body = body("Caisse", "products:*");
    body.put("addresses", List.of("10.1.0.0/16", "2001:db8::/32"));
    var warehouse = UUID.randomUUID().toString();
    body.put("scope", Map.of("warehouses", List.of(warehouse), "departments", List.of()));
    var key = key(atlas, body);
    introspect(key.secret(), "10.1.2.3")
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("sub", equalTo(key.id()))
        .body("username", equalTo("Caisse"))
        .body("company", equalTo(atlas.id().toString()))
        .body("permissions", contains("products:*"))
        .body("groups", hasSize(0))
        .body("scope_warehouses", contains(warehouse))
        .body("scope_departments", hasSize(0))
        .body("$", not(hasKey("scope_projects")))
        .body("$", not(hasKey("sid")))
        .body("$", not(hasKey("stepped_up_at")))
        .body("addresses", contains("10.1.0.0/16", "2001:db8::/32"))
        .body("token_type", equalTo("api-key"))
        .body("exp", notNullValue());
    assertThat(refusals()).isEmpty();
    atlas
        .superuser()
        .get(key.path())
        .then()
        .body("lastUsedAddress", equalTo("10.1.2.3"))
        .body("lastUsedAt", notNullValue());
    introspect(key.secret(), "10.1.2.4");
    atlas.superuser().get(key.path()).then().body("lastUsedAddress", equalTo("10.1.2.3"));
    sql.update(
        "update api_key set used_at = now() - interval '61 seconds' where id = ?::uuid", key.id());
    introspect(key.secret(), "10.1.2.4");
    atlas.superuser().get(key.path()).then().body("lastUsedAddress", equalTo("10.1.2.4"));
  }

  @Test
  void a_key_from_an_address_that_it_does_not_allow_is_refused_and_noted_once_a_minute() {
    var body = body("Caisse", "users:read");
    body.put("addresses", List.of("10.1.0.0/16", "::2"));
    var key = key(atlas, body);
    for (int time = 0; time < 3; time++) {
      key.request()
          .get(USERS)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("address-not-allowed"))
          .body("address", equalTo("127.0.0.1"));
    }
    assertThat(refusals()).containsExactly("ADDRESS_NOT_ALLOWED 127.0.0.1");
    atlas
        .superuser()
        .get(key.path())
        .then()
        .body("lastRefusedAddress", equalTo("127.0.0.1"))
        .body("$", not(hasKey("lastUsedAt")));
    body.put("addresses", List.of("127.0.0.0/8"));
    atlas.superuser().header("If-Match", "*").body(body).put(key.path()).then().statusCode(200);
    awaitStatus(key, 200);
  }

  @Test
  void a_revoked_key_is_refused_within_a_second() {
    var key = key(atlas, "Caisse", "users:read");
    key.request().get(USERS).then().statusCode(200);
    atlas.superuser().delete(key.path()).then().statusCode(204);
    assertThat(AuthFixtures.lastWithout(() -> key.request().get(USERS).statusCode() == 401))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(refusals()).containsExactly("REVOKED 127.0.0.1");
    introspect(key.secret(), "10.0.0.1").then().body("active", equalTo(false));
    assertThat(refusals()).hasSize(1);
  }

  @Test
  void a_change_takes_effect_at_once() {
    var key = key(atlas, "Caisse", "users:read");
    key.request().get(USERS).then().statusCode(200);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(body("Caisse", "products:read"))
        .put(key.path())
        .then()
        .statusCode(200);
    awaitStatus(key, 403);
  }

  @Test
  void both_secrets_work_while_a_rotation_is_under_way_and_then_only_the_new_one() {
    var key = key(atlas, "Caisse", "users:read");
    key.request().get(USERS).then().statusCode(200);
    var rotated = atlas.superuser().post(key.path() + "/rotate").then().statusCode(200).extract();
    var next = new Key(key.id(), rotated.path("key"));
    next.request().get(USERS).then().statusCode(200);
    key.request().get(USERS).then().statusCode(200);
    assertThat(introspect(key.secret(), "10.0.0.1").<Number>path("exp").longValue())
        .isBetween(
            Instant.now().plusSeconds(86_300).getEpochSecond(),
            Instant.now().plusSeconds(86_401).getEpochSecond());
    sql.update("update api_key set former_until = now() where id = ?::uuid", key.id());
    introspect(key.secret(), "10.0.0.1").then().body("active", equalTo(false));
    assertThat(refusals()).containsExactly("ROTATED 10.0.0.1");
    sql.update("update api_key set refused_at = null where id = ?::uuid", key.id());
    var last =
        atlas
            .superuser()
            .body(Map.of("overlapSeconds", 0))
            .post(key.path() + "/rotate")
            .then()
            .statusCode(200)
            .extract();
    awaitStatus(next, 401);
    awaitStatus(key, 401);
    with(last.path("key")).get(USERS).then().statusCode(200);
  }

  @Test
  void a_machine_rotates_its_own_key() {
    var key = key(atlas, "Caisse", "users:read", "api-keys:rotate");
    var other = key(atlas, "Autre", "users:read", "products:read");
    var next = key.request().post(key.path() + "/rotate").then().statusCode(200).extract();
    with(next.path("key")).get(USERS).then().statusCode(200);
    with(next.path("key"))
        .post(other.path() + "/rotate")
        .then()
        .statusCode(403)
        .body("code", equalTo("permission-not-held"));
  }

  @Test
  void expired_keys_and_those_of_suspended_companies_are_worth_nothing() {
    var expired = key(atlas, "Caisse", "users:read");
    sql.update(
        "update api_key set created_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 second' where id = ?::uuid",
        expired.id());
    expired.request().get(USERS).then().statusCode(401);
    assertThat(refusals()).containsExactly("EXPIRED 127.0.0.1");
    atlas
        .superuser()
        .post(expired.path() + "/rotate")
        .then()
        .statusCode(409)
        .body("code", equalTo("api-key-ended"));
    var prolonged = body("Caisse", "users:read");
    prolonged.put("expiresAt", Instant.now().plus(Duration.ofDays(1)).toString());
    atlas.superuser().header("If-Match", "*").body(prolonged).put(expired.path());
    awaitStatus(expired, 200);
    sql.update("update company set status = 'SUSPENDED' where company_id = ?", atlas.id());
    introspect(expired.secret(), "10.0.0.1").then().body("active", equalTo(false));
  }

  @Test
  void wrong_secrets_are_refused_and_noted_once_a_minute() {
    var key = key(atlas, "Caisse", "users:read");
    var wrong = ApiKeySecret.make(atlas.id(), UUID.fromString(key.id())).text();
    var statuses = AuthFixtures.atOnce(8, () -> with(wrong).get(USERS).statusCode());
    assertThat(statuses).containsOnly(401);
    assertThat(refusals()).containsExactly("WRONG_SECRET 127.0.0.1");
    var elsewhere = AuthFixtures.company();
    var moved = ApiKeySecret.make(elsewhere.id(), UUID.fromString(key.id())).text();
    with(moved.substring(0, 47) + key.secret().substring(47)).get(USERS).then().statusCode(401);
    with(ApiKeySecret.make(atlas.id(), UUID.randomUUID()).text()).get(USERS).then().statusCode(401);
    for (var malformed : List.of("mzn_", key.secret() + "A", "mzn_' or 1=1", "", "mzr_x")) {
      assertThat(with(malformed).get(USERS).statusCode()).isEqualTo(401);
    }
    key.request().get(USERS).then().statusCode(200);
  }

  @Test
  void one_who_may_introspect_learns_of_keys_of_his_company_only_and_uses_none() {
    var key = key(atlas, "Caisse", "users:read");
    var form = "application/x-www-form-urlencoded";
    var mine =
        given().auth().oauth2(atlas.token()).contentType(form).formParam("token", key.secret());
    mine.formParam("address", "6.6.6.6")
        .post("/api/v1/introspect")
        .then()
        .body("active", equalTo(true));
    atlas.superuser().get(key.path()).then().body("$", not(hasKey("lastUsedAt")));
    given()
        .auth()
        .oauth2(AuthFixtures.company().token())
        .contentType(form)
        .formParam("token", key.secret())
        .post("/api/v1/introspect")
        .then()
        .body("active", equalTo(false));
  }
}
