package dz.mizan.auth.passwordless;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthPasskeys.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.BareAuthenticator;
import dz.mizan.auth.Browser;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PasskeyLoginTest {
  Sql sql;
  Company atlas;
  Browser browser = new Browser();
  UUID passkey;

  @BeforeEach
  void passkey() {
    atlas = AuthFixtures.company();
    passkey = UUID.fromString(AuthPasskeys.add(atlas::superuser, browser));
  }

  private long sessions() {
    return sql.count("select count(*) from session where company_id = ?", atlas.id());
  }

  private long audited(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?", atlas.id(), action);
  }

  private void assertRefused(Response answer) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("passkey-refused"))
        .body("keySet().size()", equalTo(7));
  }

  @Test
  void who_has_the_passkey_is_in_without_a_name() {
    long before = sessions();
    json()
        .post(LOGIN + "/options")
        .then()
        .statusCode(200)
        .body("rpId", equalTo("localhost"))
        .body("userVerification", equalTo("required"))
        .body("timeout", equalTo(300_000))
        .body("allowCredentials", empty());
    String token =
        AuthPasskeys.logIn(browser)
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("tokenType", equalTo("Bearer"))
            .body("refreshToken", notNullValue())
            .body("restriction", nullValue())
            .extract()
            .path("accessToken");
    Company.as(token).get(USERS + "/profile").then().body("username", equalTo("amina"));
    assertThat(sessions()).isEqualTo(before + 1);
    assertThat(
            sql.text(
                "select methods::text from session where company_id = ?"
                    + " order by id desc limit 1",
                atlas.id()))
        .isEqualTo("{hwk,user,mfa}");
    assertThat(sql.text("select last_used_at from passkey where id = ?", passkey)).isNotNull();
    assertThat(
            sql.text(
                "select address from audit_entry where company_id = ?"
                    + " and action = 'session.started' order by id desc limit 1",
                atlas.id()))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void a_passkey_without_user_handle_needs_a_name() {
    var options = AuthPasskeys.loginOptions(atlas.code(), "ＡMINA");
    var credential = Browser.with(browser.get(options), "response.userHandle", old -> null);
    assertRefused(AuthPasskeys.logIn(credential));
    assertRefused(AuthPasskeys.logIn(credential, atlas.code(), "nobody"));
    assertRefused(AuthPasskeys.logIn(credential, "nowhere-at-all", "amina"));
    AuthPasskeys.logIn(credential, atlas.code(), "Amina").then().statusCode(200);
  }

  @Test
  void a_name_is_answered_alike_whether_it_exists_or_not() {
    var real = AuthPasskeys.loginOptions(atlas.code(), "amina");
    assertThat(real).contains(browser.get(AuthPasskeys.loginOptions()).get("id").toString());
    atlas.user("yacine", "employee");
    for (var name : List.of("yacine", "nobody")) {
      assertThat(shape(AuthPasskeys.loginOptions(atlas.code(), name))).isEqualTo(shape(real));
      assertThat(ids(AuthPasskeys.loginOptions(atlas.code(), name)))
          .isEqualTo(ids(AuthPasskeys.loginOptions(atlas.code(), name.toUpperCase())))
          .isNotEqualTo(ids(real));
    }
    assertThat(shape(AuthPasskeys.loginOptions("nowhere", "amina"))).isEqualTo(shape(real));
  }

  private static List<String> ids(String options) {
    var allowed = (List<?>) Browser.parse(options).get("allowCredentials");
    return allowed.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("id"))).toList();
  }

  private static String shape(String options) {
    var members = new HashSet<Object>();
    var allowed = (List<?>) Browser.parse(options).get("allowCredentials");
    allowed.forEach(one -> members.add(((Map<?, ?>) one).keySet()));
    return Browser.parse(options).keySet() + " " + allowed.size() + " " + members;
  }

  @Test
  void the_tokens_go_into_cookies_where_a_page_wants_them_there() {
    json()
        .body(Map.of("credential", browser.get(AuthPasskeys.loginOptions()), "cookies", true))
        .post(LOGIN)
        .then()
        .statusCode(200)
        .cookie("__Host-mizan-access")
        .body("accessToken", nullValue())
        .body("csrfToken", notNullValue());
  }

  @Test
  void an_assertion_is_good_once_also_at_once() {
    long before = sessions();
    var credential = browser.get(AuthPasskeys.loginOptions());
    var statuses = atOnce(5, () -> AuthPasskeys.logIn(credential).statusCode());
    assertThat(statuses).containsOnly(200, 401);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertRefused(AuthPasskeys.logIn(credential));
    assertThat(sessions()).isEqualTo(before + 1);
    assertThat(audited("passkey.replayed")).isEqualTo(5);
  }

  @Test
  void other_sites_and_users_who_are_not_verified_are_refused() {
    long before = sessions();
    var options = AuthPasskeys.loginOptions();
    for (var origin : List.of("https://localhost:8081", "http://evil.example")) {
      assertRefused(AuthPasskeys.logIn(browser.at(origin).get(options)));
    }
    assertRefused(
        AuthPasskeys.logIn(browser.get(Browser.with(options, "userVerification", "discouraged"))));
    var evil = new Browser();
    evil.create(Browser.with(AuthPasskeys.options(atlas::superuser), "rp.id", "evil.example"));
    assertRefused(AuthPasskeys.logIn(evil.get(Browser.with(options, "rpId", "evil.example"))));
    assertThat(sessions()).isEqualTo(before);
    assertThat(audited("passkey.refused")).isEqualTo(3);
    assertThat(
            sql.text(
                "select actor is null and address = '127.0.0.1' from audit_entry"
                    + " where company_id = ? and action = 'passkey.refused' limit 1",
                atlas.id()))
        .isEqualTo("true");
  }

  @Test
  void challenges_for_something_else_are_refused() {
    var options = AuthPasskeys.loginOptions();
    for (var other :
        List.of(
            AuthPasskeys.stepUpOptions(atlas.token()), AuthPasskeys.options(atlas::superuser))) {
      var challenge = Browser.parse(other).get("challenge");
      assertRefused(AuthPasskeys.logIn(browser.get(Browser.with(options, "challenge", challenge))));
    }
    assertRefused(
        AuthPasskeys.logIn(browser.get(Browser.with(options, "challenge", "A".repeat(75)))));
  }

  @Test
  void nobody_becomes_somebody_else_by_his_own_passkey() {
    atlas.user("yacine", "employee");
    var yacine = AuthFixtures.token(atlas.code(), "yacine");
    var his = new Browser();
    AuthPasskeys.add(() -> Company.as(yacine), his);
    var strange = AuthFixtures.company();
    var theirs = new Browser();
    AuthPasskeys.add(strange::superuser, theirs);
    var amina = handle(browser);
    for (var attacker : List.of(his, theirs)) {
      var credential = attacker.get(AuthPasskeys.loginOptions());
      assertRefused(
          AuthPasskeys.logIn(Browser.with(credential, "response.userHandle", old -> amina)));
      var nameless = Browser.with(credential, "response.userHandle", old -> null);
      assertRefused(AuthPasskeys.logIn(nameless, atlas.code(), "amina"));
      var borrowed =
          Browser.with(
              Browser.with(credential, "response.userHandle", old -> amina),
              "rawId",
              old -> browser.get(AuthPasskeys.loginOptions()).get("rawId"));
      assertRefused(AuthPasskeys.logIn(borrowed));
    }
  }

  private static String handle(Browser browser) {
    var response = (Map<?, ?>) browser.get(AuthPasskeys.loginOptions()).get("response");
    return String.valueOf(response.get("userHandle"));
  }

  @Test
  void a_counter_that_goes_back_or_stands_still_is_refused_and_noted() {
    AuthPasskeys.logIn(browser).then().statusCode(200);
    var count = sql.count("select sign_count from passkey where id = ?", passkey);
    assertThat(count).isPositive();
    browser.stopCounting();
    AuthPasskeys.logIn(browser)
        .then()
        .statusCode(401)
        .body("code", equalTo("passkey-counter-regressed"));
    assertThat(audited("passkey.counter-regressed")).isEqualTo(1);
    assertThat(sql.count("select sign_count from passkey where id = ?", passkey)).isEqualTo(count);
  }

  @Test
  void of_an_authenticator_and_its_copy_used_at_once_one_gets_in() {
    var bare = new BareAuthenticator("ES256");
    AuthPasskeys.send(
            atlas::superuser,
            bare.create(AuthPasskeys.options(atlas::superuser), BareAuthenticator.UP_UV, 1))
        .then()
        .statusCode(201);
    var statuses =
        atOnce(
            3,
            () ->
                AuthPasskeys.logIn(
                        bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 2))
                    .statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401);
    AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0))
        .then()
        .statusCode(401);
    AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 4294967295L))
        .then()
        .statusCode(200);
  }

  @Test
  void a_synced_passkey_counts_nothing_and_stays_what_it_is() {
    var bare = new BareAuthenticator("ES256");
    int synced = BareAuthenticator.UP_UV | BareAuthenticator.BACKUP_ELIGIBLE;
    AuthPasskeys.send(
            atlas::superuser, bare.create(AuthPasskeys.options(atlas::superuser), synced, 0))
        .then()
        .statusCode(201)
        .body("synced", equalTo(false));
    var backedUp = synced | BareAuthenticator.BACKED_UP;
    for (var flags : List.of(synced, backedUp, backedUp)) {
      AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), flags, 0)).then().statusCode(200);
    }
    assertThat(
            sql.text(
                "select methods::text from session where company_id = ? order by id desc limit 1",
                atlas.id()))
        .isEqualTo("{swk,user,mfa}");
    assertThat(
            sql.count(
                "select count(*) from passkey where company_id = ? and backed_up", atlas.id()))
        .isEqualTo(1);
    assertRefused(
        AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0)));
  }

  @Test
  void what_was_signed_for_another_ceremony_or_in_another_sites_frame_is_refused() {
    var bare = new BareAuthenticator("ES256");
    AuthPasskeys.send(
            atlas::superuser,
            bare.create(AuthPasskeys.options(atlas::superuser), BareAuthenticator.UP_UV, 0))
        .then()
        .statusCode(201);
    bare.callUses("webauthn.create");
    assertRefused(
        AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0)));
    bare.callUses("webauthn.get");
    AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0))
        .then()
        .statusCode(200);
    bare.useInFrame();
    assertRefused(
        AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0)));
  }

  @Test
  void who_may_not_log_in_may_not_by_passkey_either() {
    atlas.user("yacine", "employee");
    var yacine = AuthFixtures.token(atlas.code(), "yacine");
    var his = new Browser();
    AuthPasskeys.add(() -> Company.as(yacine), his);
    sql.update(
        "update app_user set status = 'DEACTIVATED' where company_id = ? and username = 'yacine'",
        atlas.id());
    AuthPasskeys.logIn(his).then().statusCode(403).body("code", equalTo("user-deactivated"));
    assertRefused(AuthPasskeys.logIn(his.at("http://evil.example")));
  }

  @Test
  void whatever_is_sent_the_answer_is_a_refusal() {
    var credential = browser.get(AuthPasskeys.loginOptions());
    var garbage = List.of("", "AAAA", "e30", "v".repeat(2_000), "SZYN");
    for (var place : List.of("clientDataJSON", "authenticatorData", "signature")) {
      for (var value : garbage) {
        assertRefused(
            AuthPasskeys.logIn(Browser.with(credential, "response." + place, old -> value)));
      }
    }
    for (var value : List.of("", "AAAA", "A".repeat(43), "A".repeat(86))) {
      assertRefused(
          AuthPasskeys.logIn(Browser.with(credential, "response.userHandle", old -> value)));
    }
    assertRefused(AuthPasskeys.logIn(Browser.with(credential, "rawId", old -> "AAAA")));
    var bad =
        List.of(
            Browser.with(credential, "rawId", old -> "a".repeat(1_367)),
            Browser.with(credential, "response.userHandle", old -> "a".repeat(87)),
            Browser.with(credential, "response.signature", old -> "a".repeat(2_049)),
            Browser.with(credential, "response.signature", old -> Map.of()),
            Browser.with(credential, "response", old -> null));
    for (var wrong : bad) {
      AuthPasskeys.logIn(wrong).then().statusCode(400);
    }
    json().body("{}").post(LOGIN).then().statusCode(400);
    json().body("[").post(LOGIN).then().statusCode(400);
    json()
        .body("{\"user\":{\"company\":\"a\\u0000\",\"username\":\"x\"}}")
        .post(LOGIN + "/options")
        .then()
        .statusCode(400);
    json()
        .body("{\"user\":{\"company\":\"atlas\"}}")
        .post(LOGIN + "/options")
        .then()
        .statusCode(400);
    AuthPasskeys.logIn(credential).then().statusCode(200);
  }

  @Test
  void the_refusal_speaks_the_clients_language() {
    json()
        .header("Accept-Language", "ar")
        .body(
            Map.of(
                "credential", browser.at("http://evil.example").get(AuthPasskeys.loginOptions())))
        .post(LOGIN)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("title", equalTo("رفض مفتاح المرور"));
  }
}
