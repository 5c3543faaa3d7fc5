package dz.mizan.auth.passkey;

import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthPasskeys.PASSKEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AddPasskeyTest {
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private long passkeys() {
    return sql.count("select count(*) from passkey where company_id = ?", atlas.id());
  }

  private void assertRefused(Map<String, Object> credential) {
    AuthPasskeys.send(atlas::superuser, credential)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("passkey-not-acceptable"));
    assertThat(passkeys()).isZero();
  }

  @Test
  void the_options_are_those_of_the_standard() {
    atlas
        .superuser()
        .post(PASSKEYS + "/options")
        .then()
        .statusCode(200)
        .body("rp.id", equalTo("localhost"))
        .body("user.name", equalTo("amina@" + atlas.code()))
        .body("user.displayName", equalTo("Amina Bensaïd"))
        .body("pubKeyCredParams.alg", contains(-7, -8, -257))
        .body("timeout", equalTo(300_000))
        .body("excludeCredentials", empty())
        .body("authenticatorSelection.residentKey", equalTo("preferred"))
        .body("authenticatorSelection.userVerification", equalTo("required"))
        .body("attestation", equalTo("none"))
        .body("extensions.credProps", equalTo(true));
  }

  @Test
  void a_passkey_is_kept_shown_and_audited() {
    var browser = new Browser();
    var credential = browser.create(AuthPasskeys.options(atlas::superuser));
    var added = AuthPasskeys.send(atlas::superuser, credential).then().statusCode(201);
    String id = added.extract().path("id");
    added
        .header("Location", equalTo(PASSKEYS + "/" + id))
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("Phone"))
        .body("aaguid", equalTo(Browser.MODEL))
        .body("discoverable", equalTo(true))
        .body("synced", equalTo(false))
        .body("createdAt", notNullValue())
        .body("lastUsedAt", nullValue());
    assertThat(
            sql.text(
                "select after ->> 'name' from audit_entry where company_id = ?"
                    + " and action = 'passkey.added' and entity_id = ?::uuid",
                atlas.id(),
                id))
        .isEqualTo("Phone");
    atlas
        .superuser()
        .post(PASSKEYS + "/options")
        .then()
        .body("excludeCredentials.id", contains(credential.get("id")))
        .body("excludeCredentials.type", contains("public-key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "EdDSA", "RS256"})
  void authenticators_of_every_algorithm_are_known(String algorithm) {
    var authenticator = new BareAuthenticator(algorithm);
    var options = AuthPasskeys.options(atlas::superuser);
    AuthPasskeys.send(atlas::superuser, authenticator.create(options, BareAuthenticator.UP_UV, 0))
        .then()
        .statusCode(201)
        .body("discoverable", nullValue());
    AuthPasskeys.logIn(authenticator.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0))
        .then()
        .statusCode(200);
  }

  @Test
  void the_same_request_with_its_key_is_answered_the_same_and_without_it_refused() {
    var credential = new Browser().create(AuthPasskeys.options(atlas::superuser));
    var body = Map.of("name", "Phone", "credential", credential);
    var ids =
        List.of(1, 2).stream()
            .map(
                time ->
                    atlas
                        .superuser()
                        .header("Idempotency-Key", "k")
                        .body(body)
                        .post(PASSKEYS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    AuthPasskeys.send(atlas::superuser, credential).then().statusCode(422);
    assertThat(passkeys()).isEqualTo(1);
  }

  @Test
  void one_challenge_makes_one_passkey_also_at_once() {
    var options = AuthPasskeys.options(atlas::superuser);
    var credentials = List.of(new Browser().create(options), new Browser().create(options));
    var next = credentials.iterator();
    var statuses =
        atOnce(
            2,
            () -> {
              Map<String, Object> credential;
              synchronized (next) {
                credential = next.next();
              }
              return AuthPasskeys.send(atlas::superuser, credential).statusCode();
            });
    assertThat(statuses).containsExactlyInAnyOrder(201, 422);
    assertThat(passkeys()).isEqualTo(1);
  }

  @Test
  void other_sites_are_refused() {
    var options = AuthPasskeys.options(atlas::superuser);
    for (var origin :
        List.of(
            "https://localhost:8081",
            "http://localhost:8082",
            "http://evil.example",
            "http://localhost.evil.example:8081")) {
      assertRefused(new Browser().at(origin).create(options));
    }
    assertRefused(new Browser().create(Browser.with(options, "rp.id", "evil.example")));
  }

  @Test
  void an_authenticator_that_does_not_verify_its_user_is_refused() {
    var options = AuthPasskeys.options(atlas::superuser);
    var bare = new BareAuthenticator("ES256");
    assertRefused(bare.create(options, 0x01, 0)); // there, but not verified
    assertRefused(bare.create(options, 0x04, 0)); // verified, but not there
    assertRefused(bare.create(options, BareAuthenticator.UP_UV | BareAuthenticator.BACKED_UP, 0));
  }

  @Test
  void challenges_of_others_and_for_something_else_are_refused() {
    var options = AuthPasskeys.options(atlas::superuser);
    var yacine = atlas.user("yacine", "employee");
    var borrowed = yacine.post(PASSKEYS + "/options").then().extract().asString();
    var elsewhere = AuthPasskeys.options(AuthFixtures.company()::superuser);
    var otherSession = AuthFixtures.token(atlas.code(), "amina");
    var ofOtherSession = AuthPasskeys.options(() -> Company.as(otherSession));
    var forLogin = AuthPasskeys.loginOptions();
    for (var other : List.of(borrowed, elsewhere, ofOtherSession, forLogin)) {
      var challenge = Browser.parse(other).get("challenge");
      assertRefused(new Browser().create(Browser.with(options, "challenge", challenge)));
    }
    assertRefused(new Browser().create(Browser.with(options, "challenge", "AAAA")));
  }

  @Test
  void what_is_no_credential_is_refused() {
    var options = AuthPasskeys.options(atlas::superuser);
    var credential = new Browser().create(options);
    var garbage = List.of("", "AAAA", "oWNmbXQ", "n_-fn5-f", "v".repeat(60_000), "g".repeat(5_000));
    for (var cbor : garbage) {
      assertRefused(Browser.with(credential, "response.attestationObject", old -> cbor));
    }
    for (var json :
        List.of("", "AAAA", "e30", "W10", "bnVsbA", "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0")) {
      assertRefused(Browser.with(credential, "response.clientDataJSON", old -> json));
    }
    assertRefused(Browser.with(credential, "rawId", old -> "AAAA"));
    var attested = (String) ((Map<?, ?>) credential.get("response")).get("attestationObject");
    for (var length = 4; length < attested.length(); length += 16) {
      var cut = attested.substring(0, length);
      assertRefused(Browser.with(credential, "response.attestationObject", old -> cut));
    }
    AuthPasskeys.send(atlas::superuser, credential).then().statusCode(201);
  }

  @Test
  void a_bad_request_is_told_what_is_wrong() {
    var credential = new Browser().create(AuthPasskeys.options(atlas::superuser));
    var bad =
        List.of(
            Browser.with(credential, "type", old -> "password"),
            Browser.with(credential, "rawId", old -> null),
            Browser.with(credential, "rawId", old -> "ab+/="),
            Browser.with(credential, "rawId", old -> "a".repeat(1_367)),
            Browser.with(credential, "response", old -> null),
            Browser.with(credential, "response", old -> "x"),
            Browser.with(credential, "response.clientDataJSON", old -> "a".repeat(8_193)),
            Browser.with(credential, "response.attestationObject", old -> "a".repeat(65_537)),
            Browser.with(credential, "response.attestationObject", old -> List.of(1)),
            Browser.with(credential, "response.transports", old -> List.of("x".repeat(33))),
            Browser.with(credential, "response.transports", old -> List.of("USB\n")),
            Browser.with(
                credential, "response.transports", old -> java.util.Collections.nCopies(9, "usb")));
    for (var wrong : bad) {
      AuthPasskeys.send(atlas::superuser, wrong).then().statusCode(400);
    }
    for (var name : new String[] {null, "", " ", "a\u0000b", "x".repeat(101)}) {
      var body = new HashMap<String, Object>();
      body.put("name", name);
      body.put("credential", credential);
      atlas.superuser().body(body).post(PASSKEYS).then().statusCode(400);
    }
    assertThat(passkeys()).isZero();
  }

  @Test
  void browsers_may_add_members_and_we_may_not() {
    var credential = new Browser().create(AuthPasskeys.options(atlas::superuser));
    var newer = Browser.with(credential, "authenticatorAttachment", old -> "platform");
    newer = Browser.with(newer, "response.future", old -> Map.of("a", List.of(1)));
    newer = Browser.with(newer, "clientExtensionResults.future", old -> true);
    newer =
        Browser.with(
            newer, "response.transports", old -> List.of("internal", "hybrid", "internal"));
    atlas
        .superuser()
        .body(Map.of("name", "Phone", "credential", newer, "userId", "x"))
        .post(PASSKEYS)
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-json"));
    AuthPasskeys.send(atlas::superuser, newer)
        .then()
        .statusCode(201)
        .body("transports", contains("hybrid", "internal"));
  }

  @Test
  void a_passkey_belongs_to_one_user_of_the_company() {
    var credential = new Browser().create(AuthPasskeys.options(atlas::superuser));
    AuthPasskeys.send(atlas::superuser, credential).then().statusCode(201);
    atlas.user("yacine", "employee");
    var yacine = AuthFixtures.token(atlas.code(), "yacine");
    var own = new Browser().create(AuthPasskeys.options(() -> Company.as(yacine)));
    var stolen =
        Browser.with(
            Browser.with(credential, "clientExtensionResults", old -> null),
            "response.clientDataJSON",
            old -> ((Map<?, ?>) own.get("response")).get("clientDataJSON"));
    AuthPasskeys.send(() -> Company.as(yacine), stolen)
        .then()
        .statusCode(409)
        .body("code", equalTo("passkey-taken"));
    AuthPasskeys.send(() -> Company.as(yacine), own).then().statusCode(201);
  }

  @Test
  void nobody_has_more_than_ten_also_when_several_come_at_once() {
    for (var i = 0; i < 8; i++) {
      AuthPasskeys.add(atlas::superuser, new Browser());
    }
    var statuses =
        atOnce(
            4,
            () ->
                AuthPasskeys.send(
                        atlas::superuser,
                        new Browser().create(AuthPasskeys.options(atlas::superuser)))
                    .statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409);
    assertThat(passkeys()).isEqualTo(10);
    AuthPasskeys.send(
            atlas::superuser, new Browser().create(AuthPasskeys.options(atlas::superuser)))
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-passkeys"));
  }

  @Test
  void strangers_are_asked_who_they_are() {
    AuthFixtures.json().post(PASSKEYS + "/options").then().statusCode(401);
    AuthFixtures.json().body("{}").post(PASSKEYS).then().statusCode(401);
    AuthFixtures.json().get(PASSKEYS).then().statusCode(401);
  }
}
