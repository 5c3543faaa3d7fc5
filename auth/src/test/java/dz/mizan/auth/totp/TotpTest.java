package dz.mizan.auth.totp;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static dz.mizan.auth.AuthTotp.TOTP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.AuthTotp;
import dz.mizan.auth.Browser;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TotpTest {
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private long audited(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?", atlas.id(), action);
  }

  private long sessions() {
    return sql.count("select count(*) from session where company_id = ?", atlas.id());
  }

  private Response logInWith(String code) {
    return AuthTotp.logIn(atlas, "amina", "otp", code);
  }

  @Test
  void a_secret_counts_once_its_first_code_was_seen() {
    atlas.superuser().get(TOTP).then().statusCode(200).body("enabled", equalTo(false));
    atlas
        .superuser()
        .post(TOTP)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("uri", startsWith("otpauth://totp/Mizan:amina%40" + atlas.code() + "?secret="))
        .body("qrCode", startsWith("<svg"));
    var app = AuthTotp.begin(sql, atlas, atlas.token());
    app.confirm(atlas.token(), app.wrongCode())
        .then()
        .statusCode(422)
        .body("code", equalTo("totp-code-wrong"));
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
    app.confirm(atlas.token(), app.code())
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("recoveryCodes", hasSize(10));
    atlas
        .superuser()
        .get(TOTP)
        .then()
        .body("enabled", equalTo(true))
        .body("enabledAt", notNullValue())
        .body("recoveryCodesLeft", equalTo(10));
    assertThat(audited("totp.enabled")).isEqualTo(1);
    atlas.superuser().post(TOTP).then().statusCode(409);
    app.confirm(atlas.token(), app.code())
        .then()
        .statusCode(409)
        .body("code", equalTo("totp-already-enabled"));
  }

  @Test
  void nothing_secret_is_stored_in_clear() {
    var app = AuthTotp.begin(sql, atlas, atlas.token());
    String secret = atlas.superuser().post(TOTP).path("secret");
    assertThat(secret).isNotEqualTo("");
    var second = AuthTotp.add(sql, atlas, atlas.token());
    app.confirm(atlas.token(), app.wrongCode()).then().statusCode(409);
    for (var table : List.of("totp", "audit_entry", "idempotency_key", "outbox")) {
      var rows =
          sql.rows("select t::text as row from " + table + " t where company_id = ?", atlas.id());
      for (var code : second.recoveryCodes()) {
        assertThat(rows)
            .noneMatch(row -> String.valueOf(row.get("row")).contains(code))
            .noneMatch(row -> String.valueOf(row.get("row")).contains(code.replace("-", "")));
      }
    }
    assertThat(sql.text("select secret from totp where company_id = ?", atlas.id()))
        .startsWith("k1:");
  }

  @Test
  void of_two_confirmations_at_once_one_gives_recovery_codes() {
    var app = AuthTotp.begin(sql, atlas, atlas.token());
    var code = app.code();
    var statuses = atOnce(4, () -> app.confirm(atlas.token(), code).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
  }

  @Test
  void a_login_by_password_is_asked_for_a_code_only_after_the_right_password() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    long before = sessions();
    logIn(atlas.code(), "amina", PASSWORD)
        .then()
        .statusCode(401)
        .body("code", equalTo("second-factor-required"))
        .body("methods", contains("totp", "recovery-code"));
    logIn(atlas.code(), "amina", "wrong horse battery")
        .then()
        .statusCode(401)
        .body("code", equalTo("invalid-credentials"));
    assertThat(sessions()).isEqualTo(before);
    logInWith(app.code()).then().statusCode(200).body("restriction", nullValue());
    assertThat(
            sql.text(
                "select methods::text from session where company_id = ? order by id desc limit 1",
                atlas.id()))
        .isEqualTo("{pwd,otp,mfa}");
    AuthPasskeys.add(() -> Company.as(stepUp(app)), new Browser());
    logIn(atlas.code(), "amina", PASSWORD).then().body("methods", hasItem("passkey"));
  }

  private String stepUp(AuthTotp app) {
    return Company.as(atlas.token())
        .body(Map.of("otp", app.code()))
        .post(USERS + "/step-up")
        .then()
        .statusCode(200)
        .extract()
        .path("accessToken");
  }

  @Test
  void a_wrong_code_beside_a_wrong_password_counts_for_nothing() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    for (var i = 0; i < 7; i++) {
      json()
          .body(
              Map.of(
                  "company",
                  atlas.code(),
                  "username",
                  "amina",
                  "password",
                  "not the password",
                  "otp",
                  app.wrongCode()))
          .post(USERS + "/login")
          .then()
          .statusCode(401)
          .body("code", equalTo("invalid-credentials"));
    }
    assertThat(sql.count("select failures from totp where company_id = ?", atlas.id())).isZero();
    logInWith(app.code()).then().statusCode(200);
  }

  @Test
  void a_code_is_good_once_also_at_once() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    var code = app.code();
    var statuses = atOnce(4, () -> logInWith(code).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
    logInWith(code).then().statusCode(401).body("code", equalTo("second-factor-refused"));
  }

  @Test
  void after_five_wrong_codes_the_right_one_waits_too_and_a_passkey_does_not() {
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    var app = AuthTotp.add(sql, atlas, atlas.token());
    var wrong = app.wrongCode();
    var statuses = atOnce(8, () -> logInWith(wrong).statusCode());
    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
    var waiting = logInWith(app.code());
    waiting.then().statusCode(429).body("code", equalTo("too-many-codes"));
    assertThat(Integer.parseInt(waiting.header("Retry-After"))).isBetween(1, 61);
    AuthTotp.logIn(atlas, "amina", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(429);
    AuthPasskeys.logIn(browser).then().statusCode(200);
    assertThat(audited("totp.refused")).isEqualTo(5);
    sql.update(
        "update totp set closed_until = now() - interval '1 second' where company_id = ?",
        atlas.id());
    logInWith(wrong).then().statusCode(401);
    logInWith(app.code()).then().statusCode(200);
    assertThat(sql.count("select failures from totp where company_id = ?", atlas.id())).isZero();
  }

  @Test
  void a_recovery_code_is_good_once_also_at_once() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    var code = app.recoveryCodes().get(3);
    var statuses =
        atOnce(4, () -> AuthTotp.logIn(atlas, "amina", "recoveryCode", code).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
    AuthTotp.logIn(
            atlas, "amina", "recoveryCode", " " + app.recoveryCodes().get(4).toUpperCase() + " ")
        .then()
        .statusCode(200);
    atlas.superuser().get(TOTP).then().body("recoveryCodesLeft", equalTo(8));
    assertThat(audited("totp.recovery-code-used")).isEqualTo(2);
    assertThat(
            sql.text(
                "select methods::text from session where company_id = ? order by id desc limit 1",
                atlas.id()))
        .isEqualTo("{pwd,mfa}");
  }

  @Test
  void recovery_codes_of_another_user_help_nobody() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    atlas.user("yacine", "employee");
    AuthTotp.add(sql, atlas, AuthFixtures.token(atlas.code(), "yacine"));
    AuthTotp.logIn(atlas, "yacine", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(401);
    AuthTotp.logIn(atlas, "amina", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(200);
  }

  @Test
  void new_recovery_codes_make_the_old_ones_void_and_need_a_step_up() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    atlas.superuser().post(TOTP + "/recovery-codes").then().statusCode(401);
    List<String> renewed =
        Company.as(stepUp(app))
            .post(TOTP + "/recovery-codes")
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("recoveryCodes", hasSize(10))
            .extract()
            .path("recoveryCodes");
    AuthTotp.logIn(atlas, "amina", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(401);
    AuthTotp.logIn(atlas, "amina", "recoveryCode", renewed.getFirst()).then().statusCode(200);
  }

  @Test
  void removing_the_app_needs_a_step_up_and_then_a_password_is_enough() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    atlas.superuser().delete(TOTP).then().statusCode(401).body("code", equalTo("step-up-required"));
    var steppedUp = stepUp(app);
    Company.as(steppedUp).delete(TOTP).then().statusCode(204);
    Company.as(steppedUp).delete(TOTP).then().statusCode(409);
    Company.as(steppedUp).post(TOTP + "/recovery-codes").then().statusCode(409);
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
    assertThat(audited("totp.disabled")).isEqualTo(1);
    assertThat(sql.text("select secret from totp where company_id = ?", atlas.id())).isNull();
    AuthTotp.add(sql, atlas, atlas.token());
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(401);
  }

  @Test
  void a_secret_under_a_dropped_key_leaves_the_recovery_codes() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    sql.update(
        "update totp set secret = 'lost' || substr(secret, 3) where company_id = ?", atlas.id());
    logInWith(app.code()).then().statusCode(401).body("code", equalTo("second-factor-refused"));
    AuthTotp.logIn(atlas, "amina", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(200);
  }

  @Test
  void a_bad_request_is_told_what_is_wrong() {
    AuthTotp.begin(sql, atlas, atlas.token());
    for (var code : new String[] {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "12 456"}) {
      atlas.superuser().body(Map.of("code", code)).post(TOTP + "/confirm").then().statusCode(400);
    }
    atlas.superuser().body("{}").post(TOTP + "/confirm").then().statusCode(400);
    AuthTotp.logIn(atlas, "amina", "otp", "1".repeat(17)).then().statusCode(400);
    AuthTotp.logIn(atlas, "amina", "otp", "\u0000").then().statusCode(400);
    AuthTotp.logIn(atlas, "amina", "recoveryCode", "1".repeat(33)).then().statusCode(400);
  }

  @Test
  void strangers_are_asked_who_they_are() {
    json().get(TOTP).then().statusCode(401);
    json().post(TOTP).then().statusCode(401);
    json().body(Map.of("code", "123456")).post(TOTP + "/confirm").then().statusCode(401);
    json().post(TOTP + "/recovery-codes").then().statusCode(401);
    json().delete(TOTP).then().statusCode(401);
    var other = AuthFixtures.company();
    AuthTotp.add(sql, atlas, atlas.token());
    other.superuser().get(TOTP).then().body("enabled", equalTo(false));
    other
        .superuser()
        .body(Map.of("code", "123456"))
        .post(TOTP + "/confirm")
        .then()
        .statusCode(409)
        .body("code", equalTo("totp-not-enabled"));
  }
}
