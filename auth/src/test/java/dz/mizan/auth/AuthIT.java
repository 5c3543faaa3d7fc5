package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.auth.recovery.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class AuthIT {
  Stack stack;
  Sql sql;

  @Test
  void the_packaged_service_signs_up_lets_in_refuses_and_tells() {
    AuthFixtures.awaitReady();
    try (var tap = new EventTap(stack.broker(), "*.auth.#")) {
      var atlas = AuthFixtures.company();
      var body = signUpBody(atlas.code());
      json()
          .header("Accept-Language", "ar")
          .header("Idempotency-Key", "it-" + atlas.code())
          .body(body)
          .post(COMPANIES)
          .then()
          .statusCode(409)
          .body("title", equalTo("رمز المؤسسة مستعمل"));
      atlas
          .user("yacine", "storekeeper")
          .get(USERS + "/profile")
          .then()
          .statusCode(200)
          .body("roles", contains("storekeeper"));
      atlas.superuser().get(USERS).then().statusCode(200).body("items", hasSize(2));
      AuthFixtures.logIn(atlas.code(), "amina", "wrong horse battery").then().statusCode(401);
      body.put("superuser", Map.of("username", "x"));
      json().body(body).post(COMPANIES).then().statusCode(400);
      json().get(USERS).then().statusCode(401);
      tap.awaitType("dz.mizan.auth.company.registered.v1");
      tap.awaitType("dz.mizan.auth.user.registered.v1");
      tap.awaitType("dz.mizan.auth.user.authorized.v1");
    }
    // This one and the next, and those before them if another test has rotated keys.
    var keys = sql.count("select count(*) from signing_key where withdrawn_at is null");
    given().get("/.well-known/jwks.json").then().body("keys", hasSize((int) keys));
    assertThat(keys).isGreaterThanOrEqualTo(2);
  }

  @Test
  void the_packaged_service_knows_permissions_roles_rights_and_settings() {
    var atlas = AuthFixtures.company();
    atlas
        .superuser()
        .header("Accept-Language", "fr")
        .get("/api/v1/permissions")
        .then()
        .statusCode(200)
        .body("items.find { it.permission == 'users:read' }.operations.path", hasItem(USERS))
        .body(
            "items.find { it.permission == 'roles:read' }.description",
            equalTo("Consulter les rôles"));
    atlas
        .superuser()
        .body(Map.of("code", "reader", "name", "Lecteur", "permissions", List.of("users:read")))
        .post("/api/v1/roles")
        .then()
        .statusCode(201);
    var reader = atlas.user("reader", "reader");
    reader.get(USERS).then().statusCode(200).body("items", hasSize(2));
    String id = reader.get(USERS + "/profile").then().extract().path("id");
    var warehouse = UUID.randomUUID().toString();
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(Map.of("roles", List.of("sales"), "scope", Map.of("warehouses", List.of(warehouse))))
        .put(USERS + "/" + id + "/roles")
        .then()
        .statusCode(200)
        .body("scope.warehouses", contains(warehouse));
    AuthFixtures.await(() -> reader.get(USERS).statusCode() == 403);
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(
            Map.of("name", "Atlas", "rc", "x", "legalForm", "SPA", "address", Map.of("wilaya", 31)))
        .put(COMPANIES + "/" + atlas.id())
        .then()
        .statusCode(200)
        .body("address.wilaya", equalTo(31))
        .body("warnings.field", contains("rc"));
    atlas.superuser().get(USERS + "/" + id + "/activity").then().statusCode(200);
    atlas.superuser().header("If-Match", "*").delete(USERS + "/" + id).then().statusCode(204);
    json()
        .body(AuthFixtures.registerBody(atlas.code(), "аmina"))
        .post(USERS + "/register")
        .then()
        .statusCode(400);
  }

  @Test
  void the_packaged_service_knows_passkeys_of_every_algorithm() {
    var atlas = AuthFixtures.company();
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    AuthPasskeys.logIn(browser).then().statusCode(200);
    AuthPasskeys.logIn(browser.at("https://evil.example"))
        .then()
        .statusCode(401)
        .body("code", equalTo("passkey-refused"));
    for (var algorithm : List.of("ES256", "EdDSA", "RS256")) {
      var bare = new BareAuthenticator(algorithm);
      AuthPasskeys.send(
              atlas::superuser,
              bare.create(AuthPasskeys.options(atlas::superuser), BareAuthenticator.UP_UV, 0))
          .then()
          .statusCode(201);
      AuthPasskeys.logIn(bare.get(AuthPasskeys.loginOptions(), BareAuthenticator.UP_UV, 0))
          .then()
          .statusCode(200);
    }
    AuthPasskeys.stepUp(atlas.token(), browser);
  }

  @Test
  void the_packaged_service_knows_authenticator_apps() {
    var atlas = AuthFixtures.company();
    atlas.superuser().post(AuthTotp.TOTP).then().body("qrCode", startsWith("<svg"));
    var app = AuthTotp.add(sql, atlas, atlas.token());
    AuthFixtures.logIn(atlas.code(), "amina", AuthFixtures.PASSWORD)
        .then()
        .statusCode(401)
        .body("code", equalTo("second-factor-required"));
    AuthTotp.logIn(atlas, "amina", "otp", app.code()).then().statusCode(200);
    AuthTotp.logIn(atlas, "amina", "recoveryCode", app.recoveryCodes().getFirst())
        .then()
        .statusCode(200);
  }

  @Test
  void the_packaged_service_mails_links_and_knows_common_passwords() {
    var amina = Person.superuser();
    var mailbox = new Mailbox(stack);
    amina.askForReset(amina.email()).then().statusCode(202);
    var mail = mailbox.await(amina.email(), MailKind.PASSWORD_RESET);
    assertThat(mail.subject()).isEqualTo("Atlas Négoce : choisir un nouveau mot de passe");
    assertThat(mail.html()).contains("dir=\"ltr\"").contains(mail.token());
    Person.reset(mail.token(), "P@ssw0rd2026!")
        .then()
        .statusCode(422)
        .body("code", equalTo("password-too-common"));
    Person.reset(mail.token(), Person.NEW_PASSWORD).then().statusCode(204);
    amina.logIn(Person.NEW_PASSWORD).then().statusCode(200);
    mailbox.await(amina.email(), MailKind.PASSWORD_CHANGED);
  }
}
