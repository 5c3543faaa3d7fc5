package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.isWindowLong;
import static dz.mizan.auth.AuthFixtures.logIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LoginTest {
  private static final String WRONG = "wrong horse battery";

  Stack stack;
  Sql sql;
  @Inject RateLimits limits;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  /** What failed in the window before would count less. */
  private void companyWhoseWindowLasts() {
    atlas =
        Stream.generate(AuthFixtures::company)
            .filter(company -> isWindowLong(limits.named("login-failures"), failuresOf(company)))
            .findFirst()
            .orElseThrow();
  }

  private static String failuresOf(Company company) {
    return Tried.of(company.code(), "amina", "127.0.0.1").nameAndAddress();
  }

  private long count(String table) {
    return sql.count("select count(*) from " + table + " where company_id = ?", atlas.id());
  }

  @Test
  void a_login_opens_a_session_and_is_audited() {
    long before = count("session");
    logIn(atlas.code(), "ＡMINA", PASSWORD)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("accessToken", notNullValue())
        .body("tokenType", equalTo("Bearer"))
        .body("expiresIn", equalTo(900));
    assertThat(count("session")).isEqualTo(before + 1);
    assertThat(
            sql.text(
                "select address from audit_entry where company_id = ?"
                    + " and action = 'session.started' order by id desc limit 1",
                atlas.id()))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void wrong_company_user_and_password_look_alike() {
    long sessions = count("session");
    var refusals =
        new String[][] {
          {"nowhere-at-all", "amina", PASSWORD},
          {atlas.code(), "nobody", PASSWORD},
          {atlas.code(), "amina", WRONG}
        };
    for (var refused : refusals) {
      logIn(refused[0], refused[1], refused[2])
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("invalid-credentials"))
          .body("keySet().size()", equalTo(7));
    }
    assertThat(count("session")).isEqualTo(sessions);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'login.failed'",
                atlas.id()))
        .isEqualTo(1);
  }

  @Test
  void a_pending_user_learns_that_he_waits_but_only_with_the_right_password() {
    atlas.register("yacine");
    logIn(atlas.code(), "yacine", PASSWORD)
        .then()
        .statusCode(403)
        .body("code", equalTo("user-not-authorized"));
    logIn(atlas.code(), "yacine", WRONG).then().statusCode(401);
  }

  @Test
  void after_twenty_failures_even_the_right_password_waits_and_others_do_not() {
    companyWhoseWindowLasts();
    atlas.user("karim", "employee");
    atOnce(20, () -> logIn(atlas.code(), "amina", WRONG).then().statusCode(401).extract());
    for (var password : new String[] {WRONG, PASSWORD}) {
      var refused =
          logIn(atlas.code(), "AMINA", password)
              .then()
              .statusCode(429)
              .body("code", equalTo("too-many-logins"))
              .extract();
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 63);
    }
    logIn(atlas.code(), "karim", PASSWORD).then().statusCode(200);
  }

  @Test
  void guesses_sent_all_at_once_do_not_get_around_the_limit() {
    companyWhoseWindowLasts();
    var statuses = atOnce(30, () -> logIn(atlas.code(), "amina", WRONG).statusCode());
    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses).filteredOn(status -> status == 401).hasSize(20);
  }

  @Test
  void without_redis_logins_go_on_and_failures_are_counted_alone() {
    companyWhoseWindowLasts();
    atlas.user("karim", "employee");
    stack.redis().stop();
    try {
      logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
      atOnce(20, () -> logIn(atlas.code(), "amina", WRONG).then().statusCode(401).extract());
      logIn(atlas.code(), "amina", PASSWORD).then().statusCode(429);
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !limits.areShared());
    } finally {
      stack.redis().start();
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(limits::areShared);
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(429);
    logIn(atlas.code(), "karim", PASSWORD).then().statusCode(200);
  }

  @Test
  void forty_logins_at_once_succeed_and_do_not_keep_others_waiting() throws Exception {
    var running = new AtomicBoolean(true);
    var waitsMs = new ArrayList<Long>();
    var others =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (running.get()) {
                    var startedNs = System.nanoTime();
                    given().get("/.well-known/jwks.json").then().statusCode(200);
                    waitsMs.add(Duration.ofNanos(System.nanoTime() - startedNs).toMillis());
                  }
                });
    var statuses = atOnce(40, () -> logIn(atlas.code(), "amina", PASSWORD).statusCode());
    running.set(false);
    others.join();
    assertThat(statuses).containsOnly(200);
    assertThat(waitsMs).hasSizeGreaterThan(5);
    waitsMs.sort(null);
    assertThat(waitsMs.get(waitsMs.size() / 2)).isLessThan(500);
  }
}
