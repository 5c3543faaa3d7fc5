package dz.mizan.auth.stepup;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthPasskeys.PASSKEYS;
import static dz.mizan.auth.AuthPasskeys.STEP_UP;
import static dz.mizan.auth.AuthTotp.TOTP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.AuthTotp;
import dz.mizan.auth.Browser;
import dz.mizan.auth.key.AccessTokens;
import dz.mizan.auth.key.TokenContents;
import dz.mizan.common.tenancy.Scope;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StepUpTest {
  Sql sql;
  @Inject AccessTokens tokens;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private Response stepUp(Map<String, ?> proof) {
    return atlas.superuser().body(proof).post(STEP_UP);
  }

  private long steppedUp() {
    return sql.count(
        "select count(*) from session where company_id = ? and stepped_up_at is not null",
        atlas.id());
  }

  private static Map<String, Object> claims(String token) {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return Browser.parse(new String(payload, StandardCharsets.UTF_8));
  }

  @Test
  void a_password_raises_the_session_of_who_has_nothing_stronger() {
    String token =
        stepUp(Map.of("password", PASSWORD))
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("tokenType", equalTo("Bearer"))
            .body("expiresIn", equalTo(900))
            .body("steppedUpFor", equalTo(300))
            .body("refreshToken", nullValue())
            .extract()
            .path("accessToken");
    var before = claims(atlas.token());
    var after = claims(token);
    assertThat(after.get("sid")).isEqualTo(before.get("sid"));
    assertThat(after.get("auth_time")).isEqualTo(before.get("auth_time"));
    assertThat(before).doesNotContainKey("stepped_up_at");
    assertThat(Instant.now().getEpochSecond() - ((Number) after.get("stepped_up_at")).longValue())
        .isBetween(0L, 20L);
    assertThat(
            sql.text(
                "select after::text from audit_entry where company_id = ?"
                    + " and action = 'session.stepped-up'",
                atlas.id()))
        .contains("pwd");
  }

  @Test
  void a_wrong_password_raises_nothing_and_too_many_close_the_door() {
    var statuses = atOnce(21, () -> stepUp(Map.of("password", "wrong horse battery")).statusCode());
    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses).filteredOn(status -> status == 401).hasSize(20);
    stepUp(Map.of("password", PASSWORD)).then().statusCode(429);
    assertThat(steppedUp()).isZero();
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'password.refused'",
                atlas.id()))
        .isPositive();
  }

  @Test
  void a_passkey_raises_the_session_and_a_password_no_longer_does() {
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    stepUp(Map.of("password", PASSWORD))
        .then()
        .statusCode(422)
        .body("code", equalTo("stronger-proof-expected"))
        .body("methods", contains("passkey"));
    var credential = browser.get(AuthPasskeys.stepUpOptions(atlas.token()));
    stepUp(Map.of("passkey", credential)).then().statusCode(200);
    stepUp(Map.of("passkey", credential))
        .then()
        .statusCode(401)
        .body("code", equalTo("passkey-refused"));
    assertThat(
            sql.text(
                "select methods::text from session where company_id = ?"
                    + " and stepped_up_at is not null",
                atlas.id()))
        .isEqualTo("{pwd,hwk,user,mfa}");
  }

  @Test
  void a_code_or_a_recovery_code_raises_the_session() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    stepUp(Map.of("password", PASSWORD))
        .then()
        .statusCode(422)
        .body("methods", contains("totp", "recovery-code"));
    var code = app.code();
    stepUp(Map.of("otp", code)).then().statusCode(200);
    stepUp(Map.of("otp", code)).then().statusCode(401);
    stepUp(Map.of("otp", app.wrongCode()))
        .then()
        .statusCode(401)
        .body("code", equalTo("second-factor-refused"));
    stepUp(Map.of("recoveryCode", app.recoveryCodes().getFirst())).then().statusCode(200);
    stepUp(Map.of("recoveryCode", app.recoveryCodes().getFirst())).then().statusCode(401);
    AuthPasskeys.add(atlas::superuser, new Browser());
    stepUp(Map.of("password", PASSWORD))
        .then()
        .body("methods", contains("passkey", "totp", "recovery-code"));
  }

  @Test
  void proofs_of_others_and_for_something_else_raise_nothing() {
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    var other = AuthFixtures.company();
    var theirs = new Browser();
    AuthPasskeys.add(other::superuser, theirs);
    var otherSession = AuthFixtures.token(atlas.code(), "amina");
    var proofs =
        List.of(
            theirs.get(AuthPasskeys.stepUpOptions(other.token())),
            theirs.get(
                Browser.with(
                    Browser.with(
                        AuthPasskeys.loginOptions(),
                        "challenge",
                        Browser.parse(AuthPasskeys.stepUpOptions(atlas.token())).get("challenge")),
                    "rpId",
                    "localhost")),
            browser.get(AuthPasskeys.loginOptions()),
            browser.get(AuthPasskeys.stepUpOptions(otherSession)));
    for (var proof : proofs) {
      stepUp(Map.of("passkey", proof))
          .then()
          .statusCode(401)
          .body("code", equalTo("passkey-refused"));
    }
    assertThat(steppedUp()).isZero();
  }

  @Test
  void exactly_one_proof_is_expected() {
    for (var body :
        List.<Map<String, String>>of(Map.of(), Map.of("otp", "123456", "password", PASSWORD))) {
      stepUp(body).then().statusCode(400).body("code", equalTo("one-proof-expected"));
    }
    stepUp(Map.of("otp", "1".repeat(17))).then().statusCode(400);
    stepUp(Map.of("pin", "1")).then().statusCode(400).body("code", equalTo("malformed-json"));
    stepUp(Map.of("passkey", Map.of())).then().statusCode(400);
    atlas
        .superuser()
        .post(STEP_UP + "/passkey/options")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-passkey"));
    stepUp(Map.of("otp", "123456")).then().statusCode(401);
  }

  @Test
  void strangers_and_machines_cannot() {
    json().body(Map.of("password", PASSWORD)).post(STEP_UP).then().statusCode(401);
    json().post(STEP_UP + "/passkey/options").then().statusCode(401);
  }

  @Test
  void a_session_that_is_over_is_not_raised() {
    atlas.superuser().post(USERS + "/logout").then().statusCode(204);
    stepUp(Map.of("password", PASSWORD)).then().statusCode(401);
    assertThat(steppedUp()).isZero();
  }

  @Test
  void a_page_gets_the_token_in_its_cookie_and_no_refresh_token() {
    var login = new HashMap<String, Object>();
    login.put("company", atlas.code());
    login.put("username", "amina");
    login.put("password", PASSWORD);
    login.put("cookies", true);
    var loggedIn = json().body(login).post(USERS + "/login").then().statusCode(200).extract();
    var access = loggedIn.cookie("__Host-mizan-access");
    json()
        .header("Cookie", "__Host-mizan-access=" + access)
        .body(Map.of("password", PASSWORD))
        .post(STEP_UP)
        .then()
        .statusCode(403);
    var answer =
        json()
            .header("Cookie", "__Host-mizan-access=" + access)
            .header("X-CSRF-Token", loggedIn.<String>path("csrfToken"))
            .body(Map.of("password", PASSWORD))
            .post(STEP_UP)
            .then()
            .statusCode(200)
            .body("accessToken", nullValue())
            .cookie("__Host-mizan-access", notNullValue())
            .extract();
    assertThat(answer.cookies()).containsOnlyKeys("__Host-mizan-access");
    assertThat(claims(answer.cookie("__Host-mizan-access"))).containsKey("stepped_up_at");
  }

  @Test
  void adding_a_factor_needs_a_login_or_a_step_up_of_the_last_five_minutes() {
    var claims = claims(atlas.token());
    for (var old :
        List.of(
            token(claims, Duration.ofMinutes(6), null),
            token(claims, Duration.ofMinutes(6), Duration.ofMinutes(6)))) {
      for (var path : List.of(PASSKEYS + "/options", TOTP, TOTP + "/confirm")) {
        Company.as(old)
            .body(Map.of("code", "123456"))
            .post(path)
            .then()
            .statusCode(401)
            .body("code", equalTo("step-up-required"));
      }
      Company.as(old).body("{}").post(PASSKEYS).then().statusCode(401);
      Company.as(old).get(PASSKEYS).then().statusCode(200).body("items", hasSize(0));
    }
    var raised = token(claims, Duration.ofMinutes(6), Duration.ofMinutes(4));
    Company.as(raised).post(PASSKEYS + "/options").then().statusCode(200);
    Company.as(raised).delete(TOTP).then().statusCode(409);
    var fresh = token(claims, Duration.ofMinutes(4), null);
    Company.as(fresh).post(PASSKEYS + "/options").then().statusCode(200);
    Company.as(fresh).delete(TOTP).then().statusCode(401);
  }

  private String token(Map<String, Object> claims, Duration loggedInAgo, Duration steppedUpAgo) {
    var now = Instant.now();
    var login =
        new TokenContents.Login(
            UUID.fromString(String.valueOf(claims.get("sid"))),
            now.minus(loggedInAgo),
            List.of("pwd"),
            null,
            steppedUpAgo == null ? null : now.minus(steppedUpAgo));
    return tokens.sign(
        new TokenContents(
            atlas.id(),
            UUID.fromString(String.valueOf(claims.get("sub"))),
            "amina",
            List.of(),
            List.of(),
            Scope.UNRESTRICTED,
            login),
        now);
  }
}
