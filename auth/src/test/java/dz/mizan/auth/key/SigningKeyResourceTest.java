package dz.mizan.auth.key;

import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SigningKeyResourceTest {
  private static final String KEYS = "/api/v1/signing-keys";
  private static final String JWKS = "/.well-known/jwks.json";

  Stack stack;
  Sql sql;
  @Inject SigningKeys keys;
  @Inject KeyUpkeep upkeep;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    upkeep.refresh().await().indefinitely(); // whatever the test before has taken
    assertThat(kidsThatAre("STANDBY")).isNotEmpty();
  }

  private RequestSpecification operator() {
    return given()
        .auth()
        .preemptive()
        .basic("service", stack.settings().serviceSecret())
        .contentType("application/json");
  }

  private List<String> kidsThatAre(String status) {
    return operator()
        .get(KEYS)
        .then()
        .statusCode(200)
        .extract()
        .path("findAll { it.status == '%s' }.kid".formatted(status));
  }

  private static String kidOf(String token) {
    var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    return header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
  }

  private static int profile(String token) {
    return Company.as(token).get(USERS + "/profile").statusCode();
  }

  private long audited(String action) {
    return sql.count("select count(*) from audit_entry where action = ?", action);
  }

  /** As if the lead were over. */
  private void letStandbySign() {
    sql.update(
        "update signing_key set signs_from = now() - interval '1 second' where generation ="
            + " (select min(generation) from signing_key where signs_from > now()"
            + " and withdrawn_at is null)");
    upkeep.refresh().await().indefinitely();
  }

  @Test
  void there_is_always_one_that_signs_and_one_that_stands_by_both_published() {
    assertThat(kidsThatAre("SIGNING")).containsExactly(kidOf(atlas.token()));
    assertThat(given().get(JWKS).<List<String>>path("keys.kid"))
        .containsAll(kidsThatAre("SIGNING"))
        .containsAll(kidsThatAre("STANDBY"));
    assertThat(operator().get(KEYS).asString()).doesNotContain("private", "\"d\"");
  }

  @Test
  void a_rotation_lets_the_standby_sign_after_the_lead_and_makes_another_one() {
    var standby = kidsThatAre("STANDBY").getLast();
    var audited = audited("signing-key.rotated");
    var before = Instant.now();
    var statuses =
        AuthFixtures.atOnce(
            3,
            () -> operator().body(Map.of("leadSeconds", 60)).post(KEYS + "/rotate").statusCode());
    assertThat(statuses).containsOnly(200);
    assertThat(audited("signing-key.rotated")).isEqualTo(audited + 1);
    var signsFrom =
        operator().get(KEYS).<String>path("find { it.kid == '%s' }.signsFrom".formatted(standby));
    assertThat(Instant.parse(signsFrom))
        .isBetween(before.plusSeconds(59), Instant.now().plusSeconds(61));
    assertThat(kidsThatAre("STANDBY")).hasSizeGreaterThan(1).contains(standby);
    assertThat(kidOf(AuthFixtures.token(atlas.code(), "amina"))).isNotEqualTo(standby);

    letStandbySign();
    var next = AuthFixtures.token(atlas.code(), "amina");
    assertThat(kidOf(next)).isEqualTo(standby);
    assertThat(profile(next)).isEqualTo(200);
    assertThat(profile(atlas.token())).isEqualTo(200);
    assertThat(kidsThatAre("RETIRED")).contains(kidOf(atlas.token()));
  }

  @Test
  void while_keys_rotate_no_request_fails() throws Exception {
    var stop = new AtomicBoolean();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    var kids = new ConcurrentLinkedQueue<String>();
    var clients =
        List.of(1, 2, 3).stream()
            .map(
                number ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              while (!stop.get()) {
                                var login =
                                    AuthFixtures.logIn(
                                        atlas.code(), "amina", AuthFixtures.PASSWORD);
                                statuses.add(login.statusCode());
                                var token = login.<String>path("accessToken");
                                kids.add(kidOf(token));
                                statuses.add(profile(token));
                                statuses.add(profile(atlas.token()));
                              }
                            }))
            .toList();
    for (int time = 0; time < 3; time++) {
      operator().post(KEYS + "/rotate").then().statusCode(200);
      letStandbySign();
      var signing = keys.current().id().toString();
      AuthFixtures.await(() -> kids.contains(signing));
    }
    stop.set(true);
    for (var client : clients) {
      client.join();
    }
    assertThat(statuses).hasSizeGreaterThan(9).containsOnly(200);
  }

  @Test
  void the_tokens_of_a_withdrawn_key_are_refused_at_once_and_the_standby_signs() {
    var compromised = kidOf(atlas.token());
    var standby = kidsThatAre("STANDBY").getLast();
    assertThat(profile(atlas.token())).isEqualTo(200);
    operator().delete(KEYS + "/" + compromised).then().statusCode(204);
    assertThat(AuthFixtures.lastWithout(() -> profile(atlas.token()) == 401))
        .isLessThan(Duration.ofSeconds(1));
    var next = AuthFixtures.logIn(atlas.code(), "amina", AuthFixtures.PASSWORD);
    assertThat(kidOf(next.path("accessToken"))).isEqualTo(standby);
    assertThat(profile(next.path("accessToken"))).isEqualTo(200);
    assertThat(given().get(JWKS).<List<String>>path("keys.kid"))
        .contains(standby)
        .doesNotContain(compromised);
    assertThat(kidsThatAre("WITHDRAWN")).contains(compromised);
    assertThat(kidsThatAre("STANDBY")).isNotEmpty();
    var audited = audited("signing-key.withdrawn");
    operator().delete(KEYS + "/" + compromised).then().statusCode(204);
    assertThat(audited("signing-key.withdrawn")).isEqualTo(audited);
  }

  @Test
  void a_withdrawn_standby_is_replaced_and_tokens_hold() {
    var signing = keys.current().id();
    for (var standby : kidsThatAre("STANDBY")) {
      operator().delete(KEYS + "/" + standby).then().statusCode(204);
    }
    assertThat(keys.current().id()).isEqualTo(signing);
    assertThat(profile(atlas.token())).isEqualTo(200);
    assertThat(kidsThatAre("STANDBY")).hasSize(1);
  }

  @Test
  void what_another_replica_ordered_is_followed_within_a_second() {
    var compromised = keys.current();
    // What the other replica writes, and nothing that this one is told otherwise.
    sql.update(
        "update signing_key set signs_from = now() - interval '1 minute' where generation ="
            + " (select min(generation) from signing_key where signs_from > now()"
            + " and withdrawn_at is null)");
    sql.update("update signing_key set withdrawn_at = now() where id = ?", compromised.id());
    sql.update(
        "insert into credential_change (company_id, subject) values (?, ?), (?, ?) on conflict"
            + " (company_id, subject) do update set changed_at = clock_timestamp()",
        new UUID(0, 0),
        compromised.id(),
        new UUID(0, 0),
        new UUID(0, 1));
    assertThat(
            AuthFixtures.lastWithout(
                () ->
                    profile(atlas.token()) == 401 && !keys.current().id().equals(compromised.id())))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(profile(AuthFixtures.token(atlas.code(), "amina"))).isEqualTo(200);
  }

  @Test
  void only_who_knows_the_services_secret_orders_anything() {
    var before = sql.count("select count(*) from signing_key");
    var wrong = AuthFixtures.json().auth().preemptive().basic("service", "x".repeat(40));
    for (var stranger : List.of(AuthFixtures.json(), wrong, atlas.superuser())) {
      stranger.get(KEYS).then().statusCode(401).body("code", equalTo("unauthenticated"));
      assertThat(stranger.post(KEYS + "/rotate").statusCode()).isEqualTo(401);
      assertThat(stranger.delete(KEYS + "/" + keys.current().id()).statusCode()).isEqualTo(401);
    }
    operator().delete(KEYS + "/" + UUID.randomUUID()).then().statusCode(404);
    operator().delete(KEYS + "/x' or 1=1").then().statusCode(404);
    for (var lead : List.of(59, 86_401)) {
      operator()
          .body(Map.of("leadSeconds", lead))
          .post(KEYS + "/rotate")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    assertThat(sql.count("select count(*) from signing_key")).isEqualTo(before);
    assertThat(profile(atlas.token())).isEqualTo(200);
  }

  @Test
  void the_key_set_is_sent_again_only_if_it_changed() {
    var first = given().get(JWKS).then().statusCode(200).extract();
    var tag = first.header("ETag");
    given()
        .header("If-None-Match", tag)
        .get(JWKS)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    operator().delete(KEYS + "/" + kidsThatAre("STANDBY").getFirst()).then().statusCode(204);
    assertThat(given().header("If-None-Match", tag).get(JWKS).header("ETag")).isNotEqualTo(tag);
  }
}
