package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.auth.recovery.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class AuthIT {
  Stack stack;

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
    given().get("/.well-known/jwks.json").then().body("keys", hasSize(1));
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
