package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newAddress;
import static dz.mizan.auth.AuthFixtures.newCode;
import static dz.mizan.auth.AuthFixtures.registerBody;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.RawHttp;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can do to the endpoints that are open to them. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PublicLimitsTest {
  private static final List<String> PUBLIC =
      List.of(COMPANIES, USERS + "/register", USERS + "/login", USERS + "/refresh");

  Sql sql;
  @Inject RateLimits limits;
  long users;

  @BeforeEach
  void count() {
    AuthFixtures.awaitReady();
    users = users();
  }

  private long users() {
    return sql.count("select count(*) from app_user");
  }

  private String exhausted(String name) {
    var limit = limits.named(name);
    var address = newAddress(limit);
    limit.take(address, (int) limit.amount());
    return address;
  }

  @Test
  void companies_are_signed_up_only_so_often_from_one_address() {
    var address = exhausted("sign-up");
    var refused =
        json()
            .header("X-Forwarded-For", address)
            .body(signUpBody(newCode()))
            .post(COMPANIES)
            .then()
            .statusCode(429)
            .body("code", equalTo("too-many-requests"))
            .body("limit", equalTo("sign-up"))
            .extract();
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(refused.header("RateLimit-Policy")).contains("\"address\";q=", "\"sign-up\";q=");
    assertThat(users()).isEqualTo(users);
    json()
        .header("X-Forwarded-For", newAddress())
        .body(signUpBody(newCode()))
        .post(COMPANIES)
        .then()
        .statusCode(201);
  }

  @Test
  void users_register_only_so_often_from_one_address() {
    var address = exhausted("registration");
    json()
        .header("X-Forwarded-For", address)
        .body(registerBody("any", "yacine"))
        .post(USERS + "/register")
        .then()
        .statusCode(429)
        .body("limit", equalTo("registration"));
    assertThat(users()).isEqualTo(users);
  }

  @Test
  void what_is_malformed_counts_too() {
    var address = newAddress();
    var limit = limits.named("registration");
    json()
        .header("X-Forwarded-For", address)
        .body(Map.of("company", "x"))
        .post(USERS + "/register")
        .then()
        .statusCode(400);
    assertThat(limit.used(address)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 200_000})
  void deeply_nested_json_is_malformed_wherever_strangers_can_send_it(int depth) {
    for (var path : PUBLIC) {
      var body = "{\"company\":".repeat(depth) + "1" + "}".repeat(depth);
      // Not by the test library: it would print a failing request, indented.
      var answer =
          RawHttp.exchange(
              RestAssured.port,
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: application/json\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body);
      // Beyond 1 MiB it is too large besides.
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|413) .*");
      assertThat(answer).contains("application/problem+json").doesNotContain("Exception");
    }
    assertThat(users()).isEqualTo(users);
  }

  @Test
  void endless_chunks_of_strangers_are_cut_off() {
    for (var path : PUBLIC) {
      try (var http = new RawHttp(RestAssured.port)) {
        http.send(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 70; i++) {
          http.send("4000\r\n" + "[".repeat(0x4000) + "\r\n");
        }
        assertThat(http.readToEnd())
            .as(path)
            .startsWith("HTTP/1.1 413")
            .contains("too-large")
            .doesNotContain("(still open)");
      }
    }
  }
}
