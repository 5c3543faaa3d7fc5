package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RefreshTest {
  private static final String REFRESH = USERS + "/refresh";

  Sql sql;
  Stack stack;
  Company atlas;
  Response login;

  @BeforeEach
  void logInOnce() {
    atlas = AuthFixtures.company();
    login = logIn(atlas.code(), "amina", PASSWORD);
  }

  private static Response refresh(String token) {
    return json().body(Map.of("refreshToken", token)).post(REFRESH);
  }

  private static Response refresh(String token, String key) {
    return json().header("Idempotency-Key", key).body(Map.of("refreshToken", token)).post(REFRESH);
  }

  private static int profile(String accessToken) {
    return Company.as(accessToken).get(USERS + "/profile").statusCode();
  }

  private String refreshToken() {
    return login.path("refreshToken");
  }

  @Test
  void a_refresh_gives_the_next_tokens_of_the_same_session() {
    assertThat(login.<Integer>path("refreshExpiresIn")).isBetween(604_790, 604_800);
    var next = refresh(refreshToken()).then().statusCode(200).extract();
    assertThat(next.<String>path("sessionId")).isEqualTo(login.path("sessionId"));
    assertThat(next.<String>path("refreshToken")).isNotEqualTo(refreshToken());
    assertThat(next.header("Cache-Control")).contains("no-store");
    assertThat(profile(next.path("accessToken"))).isEqualTo(200);
    refresh(next.path("refreshToken")).then().statusCode(200);
    var session = login.<String>path("sessionId");
    assertThat(sql.count("select generation from session where id = ?::uuid", session))
        .isEqualTo(3);
  }

  @Test
  void a_token_used_twice_ends_its_session_and_is_told() throws Exception {
    var next = refresh(refreshToken()).then().statusCode(200).extract();
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.session.revoked.v1")) {
      refresh(refreshToken())
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("refresh-token-refused"));
      var event = tap.awaitType("dz.mizan.auth.session.revoked.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("reason").asText()).isEqualTo("REUSED");
    }
    refresh(next.path("refreshToken")).then().statusCode(401);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action = 'session.ended'",
                atlas.id()))
        .isEqualTo(1);
    AuthFixtures.await(() -> profile(next.path("accessToken")) == 401);
    assertThat(profile(atlas.token())).isEqualTo(200);
  }

  @Test
  void of_two_refreshes_at_once_one_wins_and_the_session_ends() {
    var statuses = atOnce(2, () -> refresh(refreshToken()).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401);
    assertThat(
            sql.text(
                "select end_reason from session where id = ?::uuid",
                login.<String>path("sessionId")))
        .isEqualTo("REUSED");
  }

  @Test
  void a_request_repeated_with_its_key_gets_the_same_refresh_token_until_that_is_used() {
    var key = UUID.randomUUID().toString();
    var answers = atOnce(4, () -> refresh(refreshToken(), key).then().statusCode(200).extract());
    assertThat(answers.stream().map(answer -> answer.<String>path("refreshToken")).distinct())
        .hasSize(1);
    var next = answers.getFirst().<String>path("refreshToken");
    refresh(next).then().statusCode(200);
    refresh(refreshToken(), key).then().statusCode(401);
    refresh(refreshToken(), UUID.randomUUID().toString()).then().statusCode(401);
  }

  @Test
  void what_was_never_a_refresh_token_is_refused_and_ends_nothing() {
    var real = refreshToken();
    // Not the last character: two of its bits say nothing.
    int at = real.length() - 2;
    var other =
        real.substring(0, at) + (real.charAt(at) == 'A' ? 'B' : 'A') + real.substring(at + 1);
    for (var token :
        new String[] {"", "mzr_", "mzr_!!!!", other, real + "A", "x".repeat(199), atlas.token()}) {
      assertThat(refresh(token).statusCode()).isIn(400, 401);
    }
    json().body(Map.of()).post(REFRESH).then().statusCode(401);
    refresh(real).then().statusCode(200);
  }

  @Test
  void a_token_newer_than_a_restored_database_is_refused_and_accuses_nobody() {
    var session = login.<String>path("sessionId");
    var next = refresh(refreshToken()).<String>path("refreshToken");
    sql.update("update session set generation = generation - 1 where id = ?::uuid", session);
    refresh(next).then().statusCode(401);
    assertThat(
            sql.count(
                "select count(*) from session where id = ?::uuid and end_reason is null", session))
        .isEqualTo(1);
  }

  @Test
  void an_expired_session_is_not_refreshed() {
    sql.update(
        "update session set started_at = now() - interval '40 days',"
            + " expires_at = now() - interval '1 second' where id = ?::uuid",
        login.<String>path("sessionId"));
    refresh(refreshToken()).then().statusCode(401);
  }

  @Test
  void however_often_refreshed_a_session_ends_after_thirty_days() {
    // The user, too: a session that began before he was let in is void.
    sql.update(
        "update app_user set authorized_at = now() - interval '30 days' where company_id = ?",
        atlas.id());
    sql.update(
        "update session set started_at = now() - interval '29 days' where id = ?::uuid",
        login.<String>path("sessionId"));
    var next = refresh(refreshToken()).then().statusCode(200).extract();
    assertThat(next.<Integer>path("refreshExpiresIn")).isBetween(86_000, 86_400);
  }
}
