package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LoginGuardTest {
  private static final String WRONG = "wrong horse battery";
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
  private static final String HOME = "127.0.0.1"; // where amina has logged in before

  Sql sql;
  @Inject RateLimits limits;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private Response logIn(String address, String username, String password) {
    return json()
        .header("X-Forwarded-For", address)
        .body(Map.of("company", atlas.code(), "username", username, "password", password))
        .post(USERS + "/login");
  }

  private static Duration time(Runnable work) {
    long startedNs = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - startedNs);
  }

  /** Failures under the name, each from another address, without the work of hashing. */
  private void failed(String username, int times) {
    var name = Tried.of(atlas.code(), username, HOME).name();
    IntStream.range(0, times).forEach(i -> limits.named("login-failures-of-name").add(name));
  }

  private long alarms() {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = 'login.under-attack'",
        atlas.id());
  }

  @Test
  void failures_from_many_addresses_slow_down_the_next_stranger() {
    atOnce(6, () -> logIn(newAddress(), "amina", WRONG).then().statusCode(401).extract());
    failed("amina", 3);
    assertThat(time(() -> logIn(newAddress(), "AMINA", WRONG).then().statusCode(401)))
        .isBetween(Duration.ofMillis(1_600), Duration.ofSeconds(5));
    assertThat(time(() -> logIn(newAddress(), "amina", PASSWORD).then().statusCode(200)))
        .isGreaterThan(Duration.ofMillis(3_000));
  }

  @Test
  void a_user_who_comes_from_where_he_was_before_is_neither_refused_nor_slowed_down() {
    failed("amina", 1_000);
    assertThat(time(() -> logIn(HOME, "amina", PASSWORD).then().statusCode(200)))
        .isLessThan(LONGEST_DELAY);
  }

  @Test
  void a_name_that_nobody_has_is_slowed_down_alike() {
    failed("nobody", 9);
    assertThat(time(() -> logIn(newAddress(), "nobody", WRONG).then().statusCode(401)))
        .isGreaterThan(Duration.ofMillis(1_600));
  }

  @Test
  void failures_under_many_names_slow_down_their_address_and_no_other() {
    var limit = limits.named("login-failures-of-address");
    var address = newAddress(limit);
    IntStream.range(0, (int) limit.amount() + 10).forEach(i -> limit.add(address));
    assertThat(time(() -> logIn(address, "somebody", WRONG).then().statusCode(401)))
        .isGreaterThan(LONGEST_DELAY);
    assertThat(time(() -> logIn(newAddress(), "somebody-else", WRONG).then().statusCode(401)))
        .isLessThan(LONGEST_DELAY);
  }

  @Test
  void strangers_who_wait_are_bounded_and_hold_up_nobody_else() {
    failed("amina", 1_000);
    var statuses = atOnce(30, () -> logIn(newAddress(), "amina", WRONG).statusCode());
    assertThat(statuses).containsOnly(401, 503);
    assertThat(statuses).filteredOn(status -> status == 503).hasSize(10);
    logIn(newAddress(), "amina", WRONG).then().statusCode(401);
  }

  @Test
  void whoever_waits_in_vain_learns_when_to_come_back() {
    failed("amina", 1_000);
    var refused =
        atOnce(25, () -> logIn(newAddress(), "amina", WRONG)).stream()
            .filter(answer -> answer.statusCode() == 503)
            .findFirst()
            .orElseThrow();
    refused.then().body("code", equalTo("too-busy")).header("Retry-After", "2");
  }

  @Test
  void an_address_is_refused_by_its_failures_and_another_is_not() {
    var address = newAddress();
    atOnce(20, () -> logIn(address, "amina", WRONG).then().statusCode(401).extract());
    logIn(address, "amina", PASSWORD)
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-logins"));
    assertThat(time(() -> logIn(HOME, "amina", PASSWORD).then().statusCode(200)))
        .isLessThan(LONGEST_DELAY);
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void an_attack_is_noted_once_and_each_failure_besides() {
    failed("amina", 5);
    assertThat(alarms()).isZero();
    logIn(HOME, "amina", WRONG).then().statusCode(401);
    logIn(HOME, "amina", WRONG).then().statusCode(401);
    assertThat(alarms()).isEqualTo(1);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action = 'login.failed'",
                atlas.id()))
        .isEqualTo(2);
  }

  @Test
  void logins_from_one_address_are_limited_whatever_the_names() {
    var limit = limits.named("login");
    var address = newAddress(limit);
    limit.take(address, (int) limit.amount());
    logIn(address, "amina", PASSWORD)
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-requests"))
        .body("limit", equalTo("login"));
    logIn(newAddress(), "amina", PASSWORD).then().statusCode(200);
  }
}
