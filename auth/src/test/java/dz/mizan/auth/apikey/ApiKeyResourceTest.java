package dz.mizan.auth.apikey;

import static dz.mizan.auth.apikey.ApiKeyFixtures.KEYS;
import static dz.mizan.auth.apikey.ApiKeyFixtures.body;
import static dz.mizan.auth.apikey.ApiKeyFixtures.create;
import static dz.mizan.auth.apikey.ApiKeyFixtures.key;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ApiKeyResourceTest {
  Stack stack;
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private long keys() {
    return sql.count("select count(*) from api_key where company_id = ?", atlas.id());
  }

  private long audited(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?", atlas.id(), action);
  }

  @Test
  void a_key_is_shown_once_and_stored_as_a_hash() {
    var created = create(atlas, body(" Caisse ", "products:read", "products:read")).then();
    created
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .header("Cache-Control", equalTo("no-store"))
        .body("name", equalTo("Caisse"))
        .body("status", equalTo("ACTIVE"))
        .body("permissions", contains("products:read"))
        .body("addresses", hasSize(0));
    var secret = created.extract().<String>path("key");
    assertThat(secret).hasSize(91).startsWith(created.extract().<String>path("beginsWith") + "_");
    assertThat(Instant.parse(created.extract().path("expiresAt")))
        .isBetween(
            Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
    for (var answer :
        List.of(
            atlas.superuser().get(created.extract().header("Location")),
            atlas.superuser().get(KEYS))) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.asString()).doesNotContain(secret.substring(50)).doesNotContain("\"key\"");
    }
    for (var table : List.of("api_key", "audit_entry", "outbox", "idempotency_key")) {
      var rows = sql.rows("select t::text from " + table + " t where company_id = ?", atlas.id());
      assertThat(rows.toString()).doesNotContain(secret.substring(50));
    }
    assertThat(audited("api-key.created")).isEqualTo(1);
  }

  @Test
  void a_repetition_makes_no_second_key_and_does_not_show_the_first() {
    var idempotencyKey = UUID.randomUUID().toString();
    var answers =
        AuthFixtures.atOnce(
            4,
            () ->
                atlas
                    .superuser()
                    .header("Idempotency-Key", idempotencyKey)
                    .body(body("Caisse", "products:read"))
                    .post(KEYS));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(answers.getFirst().<String>path("id"));
    assertThat(answers.stream().filter(answer -> answer.path("key") != null)).hasSize(1);
    assertThat(keys()).isEqualTo(1);
    var stored = sql.rows("select body from idempotency_key where company_id = ?", atlas.id());
    assertThat(stored).isNotEmpty();
    var secret =
        answers.stream()
            .map(answer -> answer.<String>path("key"))
            .filter(k -> k != null)
            .findFirst();
    assertThat(stored.toString()).doesNotContain(secret.orElseThrow().substring(50));
  }

  @Test
  void nobody_gives_a_key_more_than_he_may_do_himself() {
    atlas.user("karim", "admin");
    var token = AuthFixtures.token(atlas.code(), "karim");
    Company.as(token).body(body("one", "users:read")).post(KEYS).then().statusCode(201);
    Company.as(token)
        .body(body("two", "users:read", "products:read"))
        .post(KEYS)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("permission-not-held"))
        .body("permission", equalTo("products:read"));
    var powerful = key(atlas, "three", "products:*");
    Company.as(token).post(powerful.path() + "/rotate").then().statusCode(403);
    Company.as(token)
        .header("If-Match", "*")
        .body(body("three", "products:*", "stock-levels:read"))
        .put(powerful.path())
        .then()
        .statusCode(403);
    Company.as(token)
        .header("If-Match", "*")
        .body(body("four", "products:*"))
        .put(powerful.path())
        .then()
        .statusCode(200);
    assertThat(keys()).isEqualTo(2);
    Company.as(token).delete(powerful.path()).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*:*", "nothing:read", "products", "products:fly", "products:read,x", ""})
  void only_known_permissions_are_given(String permission) {
    create(atlas, body("x", permission))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-permission"));
    assertThat(keys()).isZero();
  }

  @Test
  void a_name_is_taken_until_its_key_is_revoked() {
    var first = key(atlas, "Caisse", "products:read");
    create(atlas, body("caisse", "products:read"))
        .then()
        .statusCode(409)
        .body("code", equalTo("api-key-name-taken"));
    var statuses =
        AuthFixtures.atOnce(3, () -> create(atlas, body("Balance", "products:read")).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
    atlas.superuser().delete(first.path()).then().statusCode(204);
    create(atlas, body("CAISSE", "products:read")).then().statusCode(201);
  }

  @Test
  void a_key_expires_within_a_year() {
    var body = body("x", "products:read");
    for (var wrong :
        List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(367)))) {
      body.put("expiresAt", wrong.toString());
      create(atlas, body)
          .then()
          .statusCode(422)
          .body("code", equalTo("api-key-expiry-out-of-range"));
    }
    body.put("expiresAt", Instant.now().plus(Duration.ofDays(365)).toString());
    create(atlas, body).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "41.111.0.7",
        "0.0.0.0/0",
        "2001:db8::/32",
        "::1",
        "2001:db8:0:0:0:0:0:7/128"
      })
  void addresses_and_ranges_are_taken_as_they_are(String range) {
    var body = body("x", "products:read");
    body.put("addresses", List.of(range, range));
    create(atlas, body).then().statusCode(201).body("addresses", contains(range));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1/8",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0/8",
        "010.0.0.0/8",
        "256.0.0.1",
        "localhost",
        "example.dz",
        "2001:db8::1/32",
        "fe80::1%eth0",
        "::/129",
        "10.0.0.0/8; drop table api_key",
        "/8",
        "",
        " 10.0.0.0/8"
      })
  void what_is_no_address_and_no_range_is_refused(String range) {
    var body = body("x", "products:read");
    body.put("addresses", List.of(range));
    create(atlas, body).then().statusCode(400).body("code", equalTo("invalid-request"));
    assertThat(keys()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"x\"}",
        "{\"name\":\"x\",\"permissions\":[]}",
        "{\"name\":\"x\",\"permissions\":[null]}",
        "{\"name\":\" \",\"permissions\":[\"products:read\"]}",
        "{\"name\":\"a\\u0000b\",\"permissions\":[\"products:read\"]}",
        "{\"name\":\"x\",\"permissions\":[\"products:read\"],\"addresses\":[null]}",
        "{\"name\":\"x\",\"permissions\":[\"products:read\"],\"expiresAt\":\"soon\"}",
        "{\"name\":\"x\",\"permissions\":[\"products:read\"],\"key\":\"mzn_mine\"}",
        "{\"name\":\"x\",\"permissions\":[\"products:read\"],\"companyId\":\"1\"}",
        "{\"name\":\"x\",\"permissions\":[\"products:read\"],\"scope\":{\"warehouses\":[null]}}"
      })
  void bad_input_is_a_problem_and_makes_no_key(String body) {
    atlas
        .superuser()
        .body(body)
        .post(KEYS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    create(atlas, body("x".repeat(101), "products:read")).then().statusCode(400);
    assertThat(keys()).isZero();
  }

  @Test
  void a_change_needs_the_current_etag_and_says_all_anew() {
    var key = key(atlas, "Caisse", "products:read");
    var change = body("Balance", "stock-levels:read");
    change.put("addresses", List.of("10.0.0.0/8"));
    var path = key.path();
    atlas.superuser().body(change).put(path).then().statusCode(428);
    atlas.superuser().header("If-Match", "\"7\"").body(change).put(path).then().statusCode(412);
    var statuses =
        AuthFixtures.atOnce(
            2,
            () ->
                atlas.superuser().header("If-Match", "\"1\"").body(change).put(path).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    atlas
        .superuser()
        .header("If-Match", "\"2\"")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("name", equalTo("Balance"))
        .body("permissions", contains("stock-levels:read"))
        .body("addresses", contains("10.0.0.0/8"))
        .body("$", not(hasKey("key")));
    assertThat(audited("api-key.changed")).isEqualTo(1);
  }

  @Test
  void a_rotation_shows_the_new_key_once_and_there_are_never_three() {
    var key = key(atlas, "Caisse", "products:read");
    var statuses =
        AuthFixtures.atOnce(
            3,
            () ->
                atlas
                    .superuser()
                    .body(Map.of("overlapSeconds", 60))
                    .post(key.path() + "/rotate")
                    .statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    atlas
        .superuser()
        .post(key.path() + "/rotate")
        .then()
        .statusCode(409)
        .body("code", equalTo("rotation-under-way"));
    var idempotencyKey = UUID.randomUUID().toString();
    for (var isFirst : List.of(true, false)) {
      var answer =
          atlas
              .superuser()
              .header("Idempotency-Key", idempotencyKey)
              .body(Map.of("overlapSeconds", 0))
              .post(key.path() + "/rotate");
      answer.then().statusCode(200).header("ETag", equalTo("\"3\""));
      assertThat(answer.<String>path("key") != null).isEqualTo(isFirst);
    }
    assertThat(audited("api-key.rotated")).isEqualTo(2);
    for (var wrong : List.of(-1, 604_801)) {
      atlas
          .superuser()
          .body(Map.of("overlapSeconds", wrong))
          .post(key.path() + "/rotate")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void a_revoked_key_is_neither_changed_nor_rotated_and_stays_on_record() throws Exception {
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.api-key.#")) {
      var key = key(atlas, "Caisse", "products:read");
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.api-key.created.v1").json());
      for (int time = 0; time < 2; time++) {
        atlas.superuser().delete(key.path()).then().statusCode(204);
      }
      var told = tap.awaitType("dz.mizan.auth.api-key.revoked.v1").json();
      EventSamples.requireSameShape(told);
      assertThat(told.path("sequence").asInt()).isEqualTo(2);
      for (var answer :
          List.of(
              atlas.superuser().post(key.path() + "/rotate"),
              atlas
                  .superuser()
                  .header("If-Match", "*")
                  .body(body("x", "products:read"))
                  .put(key.path()))) {
        answer.then().statusCode(409).body("code", equalTo("api-key-ended"));
      }
      atlas.superuser().get(key.path()).then().body("status", equalTo("REVOKED"));
      assertThat(audited("api-key.revoked")).isEqualTo(1);
    }
  }

  @Test
  void a_list_is_paged_to_its_end_and_filtered_by_status() {
    var ids =
        List.of(
            key(atlas, "a", "products:read").id(),
            key(atlas, "b", "products:read").id(),
            key(atlas, "c", "products:read").id());
    atlas.superuser().delete(KEYS + "/" + ids.get(1)).then().statusCode(204);
    sql.update(
        "update api_key set created_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 day' where id = ?::uuid",
        ids.get(2));
    var first = atlas.superuser().queryParam("limit", 2).get(KEYS).then().extract();
    assertThat(first.<List<String>>path("items.id")).isEqualTo(ids.subList(0, 2));
    atlas
        .superuser()
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get(KEYS)
        .then()
        .body("items.id", contains(ids.get(2)))
        .body("nextCursor", equalTo(null));
    for (var status : List.of("ACTIVE", "REVOKED", "EXPIRED")) {
      var found = atlas.superuser().queryParam("status", status).get(KEYS).then();
      found.body("items.status", contains(status));
    }
    atlas.superuser().queryParam("status", "LOST").get(KEYS).then().statusCode(400);
    atlas.superuser().queryParam("cursor", "x").get(KEYS).then().statusCode(400);
  }

  @Test
  void strangers_other_companies_and_those_without_permission_are_kept_out() {
    var key = key(atlas, "Caisse", "products:read");
    var other = AuthFixtures.company();
    atlas.user("karim", "employee");
    var token = AuthFixtures.token(atlas.code(), "karim");
    var body = body("x", "products:read");
    assertThat(given().get(KEYS).statusCode()).isEqualTo(401);
    assertThat(given().contentType("application/json").body(body).post(KEYS).statusCode())
        .isEqualTo(401);
    assertThat(given().get(key.path()).statusCode()).isEqualTo(401);
    assertThat(given().delete(key.path()).statusCode()).isEqualTo(401);
    assertThat(Company.as(token).get(KEYS).statusCode()).isEqualTo(403);
    assertThat(Company.as(token).get(key.path()).statusCode()).isEqualTo(403);
    assertThat(Company.as(token).body(body).post(KEYS).statusCode()).isEqualTo(403);
    assertThat(Company.as(token).header("If-Match", "*").body(body).put(key.path()).statusCode())
        .isEqualTo(403);
    assertThat(Company.as(token).delete(key.path()).statusCode()).isEqualTo(403);
    assertThat(Company.as(token).post(key.path() + "/rotate").statusCode()).isEqualTo(403);
    assertThat(other.superuser().get(key.path()).statusCode()).isEqualTo(404);
    assertThat(other.superuser().delete(key.path()).statusCode()).isEqualTo(404);
    assertThat(other.superuser().post(key.path() + "/rotate").statusCode()).isEqualTo(404);
    assertThat(other.superuser().header("If-Match", "*").body(body).put(key.path()).statusCode())
        .isEqualTo(404);
    other.superuser().get(KEYS).then().body("items", hasSize(0));
    atlas.superuser().get(key.path()).then().body("version", equalTo(1));
    atlas.superuser().get(KEYS + "/not-an-id").then().statusCode(404);
  }
}
