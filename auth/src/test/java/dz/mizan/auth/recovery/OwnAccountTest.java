package dz.mizan.auth.recovery;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.recovery.Person.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OwnAccountTest {
  private static final String OWN = USERS + "/profile";

  Stack stack;
  Sql sql;
  Mailbox mailbox;
  Person amina;

  @BeforeEach
  void company() {
    mailbox = new Mailbox(stack);
    amina = Person.superuser();
  }

  private static Response change(RequestSpecification caller, String current, String next) {
    return caller
        .body(Map.of("currentPassword", current, "newPassword", next))
        .post(OWN + "/password");
  }

  private static Response changeEmail(RequestSpecification caller, String password, String email) {
    return caller
        .header("If-Match", "*")
        .body(Map.of("currentPassword", password, "email", email))
        .put(OWN + "/email");
  }

  private static Response verify(String token) {
    return json().body(Map.of("token", token)).post(USERS + "/email-verification/confirm");
  }

  private boolean isVerified() {
    return sql.count(
            "select count(*) from app_user where company_id = ? and username = 'amina'"
                + " and email_verified_at is not null",
            amina.company().id())
        == 1;
  }

  @Test
  void a_changed_password_ends_the_other_sessions_and_is_told() {
    var token = amina.logIn(PASSWORD).then().extract().<String>path("accessToken");
    var other = amina.logIn(PASSWORD).then().extract();
    change(AuthFixtures.Company.as(token), PASSWORD, NEW_PASSWORD).then().statusCode(204);
    amina.logIn(PASSWORD).then().statusCode(401);
    amina.logIn(NEW_PASSWORD).then().statusCode(200);
    json()
        .body(Map.of("refreshToken", other.<String>path("refreshToken")))
        .post(USERS + "/refresh")
        .then()
        .statusCode(401);
    AuthFixtures.await(
        () -> AuthFixtures.Company.as(other.path("accessToken")).get(OWN).statusCode() == 401);
    AuthFixtures.Company.as(token).get(OWN).then().statusCode(200);
    assertThat(mailbox.await(amina.email(), MailKind.PASSWORD_CHANGED).text())
        .contains("127.0.0.1");
  }

  @Test
  void without_the_current_password_nothing_changes() {
    change(amina.session(), "wrong horse battery", NEW_PASSWORD)
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-password"))
        .body("violations.field", hasItem("currentPassword"));
    changeEmail(amina.session(), "wrong horse battery", "x@example.dz")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-password"));
    amina.logIn(PASSWORD).then().statusCode(200);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'user.password-refused'",
                amina.company().id()))
        .isEqualTo(2);
  }

  @Test
  void a_stolen_session_is_not_good_for_guessing_the_password() {
    var session = amina.logIn(PASSWORD).then().extract().<String>path("accessToken");
    var statuses =
        atOnce(
            25,
            () ->
                change(AuthFixtures.Company.as(session), "wrong horse battery", NEW_PASSWORD)
                    .statusCode());
    assertThat(statuses).containsOnly(422, 429);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(20);
    change(AuthFixtures.Company.as(session), PASSWORD, NEW_PASSWORD)
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-requests"));
  }

  @Test
  void a_new_password_is_new_and_hard_to_guess() {
    change(amina.session(), PASSWORD, PASSWORD)
        .then()
        .statusCode(422)
        .body("code", equalTo("password-unchanged"));
    change(amina.session(), PASSWORD, "password2026!")
        .then()
        .statusCode(422)
        .body("code", equalTo("password-too-common"))
        .body("violations.field", hasItem("newPassword"));
    change(amina.session(), PASSWORD, "amina for ever")
        .then()
        .statusCode(422)
        .body("code", equalTo("password-contains-name"));
    change(amina.session(), PASSWORD, "short").then().statusCode(400);
    change(amina.session(), PASSWORD, "x".repeat(10_000)).then().statusCode(400);
    change(amina.session(), "x".repeat(10_000), NEW_PASSWORD).then().statusCode(400);
  }

  @Test
  void of_five_who_change_it_at_once_one_succeeds_and_his_password_counts() {
    var turn = new AtomicInteger();
    var session = amina.logIn(PASSWORD).then().extract().<String>path("accessToken");
    var succeeded =
        atOnce(
                5,
                () -> {
                  var next = NEW_PASSWORD + " " + turn.incrementAndGet();
                  var status =
                      change(AuthFixtures.Company.as(session), PASSWORD, next).statusCode();
                  assertThat(status).isIn(204, 422, 503);
                  return status == 204 ? next : "";
                })
            .stream()
            .filter(next -> !next.isEmpty())
            .toList();
    assertThat(succeeded).hasSize(1);
    amina.logIn(succeeded.getFirst()).then().statusCode(200);
  }

  @Test
  void a_repeated_change_with_its_key_gets_its_answer() {
    var session = amina.logIn(PASSWORD).then().extract().<String>path("accessToken");
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      change(
              AuthFixtures.Company.as(session).header("Idempotency-Key", key),
              PASSWORD,
              NEW_PASSWORD)
          .then()
          .statusCode(204);
    }
    change(
            AuthFixtures.Company.as(session).header("Idempotency-Key", key),
            "wrong horse battery",
            NEW_PASSWORD)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void strangers_change_nothing() {
    change(json(), PASSWORD, NEW_PASSWORD).then().statusCode(401);
    changeEmail(json(), PASSWORD, "x@example.dz").then().statusCode(401);
    json().post(OWN + "/email/verify").then().statusCode(401);
  }

  @Test
  void the_address_given_at_sign_up_is_verified_by_a_link_that_works_once() {
    var token = mailbox.await(amina.email(), MailKind.EMAIL_VERIFICATION).token();
    assertThat(isVerified()).isFalse();
    try (var tap = new EventTap(stack.broker(), amina.company().id() + ".auth.user.#")) {
      verify(token).then().statusCode(204);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.email-verified.v1").json());
    }
    assertThat(isVerified()).isTrue();
    verify(token).then().statusCode(422).body("code", equalTo("link-not-valid"));
    verify("a.b.c").then().statusCode(422).body("code", equalTo("link-not-valid"));
  }

  @Test
  void a_link_is_sent_again_when_asked_for_but_not_to_who_is_verified() {
    mailbox.await(amina.email(), MailKind.EMAIL_VERIFICATION);
    sql.update(
        "update one_time_token set issued_at = issued_at - interval '3 minutes'"
            + " where company_id = ?",
        amina.company().id());
    var caller = amina.company();
    caller.superuser().post(OWN + "/email/verify").then().statusCode(202);
    var token = mailbox.await(amina.email(), MailKind.EMAIL_VERIFICATION, 2).getLast().token();
    verify(token).then().statusCode(204);
    caller.superuser().post(OWN + "/email/verify").then().statusCode(202);
    assertThat(
            sql.count(
                "select count(*) from mail where recipient = ? and kind = 'EMAIL_VERIFICATION'",
                amina.email()))
        .isEqualTo(2);
  }

  @Test
  void a_new_address_is_unverified_and_the_former_is_told_and_its_links_are_void() {
    var old = mailbox.await(amina.email(), MailKind.EMAIL_VERIFICATION).token();
    amina.askForReset("amina").then().statusCode(202);
    var reset = mailbox.await(amina.email(), MailKind.PASSWORD_RESET).token();
    var address = Person.newEmail();
    changeEmail(amina.session(), PASSWORD, address).then().statusCode(204).header("ETag", "\"2\"");
    var told = mailbox.await(amina.email(), MailKind.EMAIL_CHANGED);
    assertThat(told.text()).contains("p…@example.dz").doesNotContain(address);
    verify(old).then().statusCode(422);
    Person.reset(reset, NEW_PASSWORD).then().statusCode(422);
    assertThat(isVerified()).isFalse();
    verify(mailbox.await(address, MailKind.EMAIL_VERIFICATION).token()).then().statusCode(204);
    assertThat(isVerified()).isTrue();
  }

  @Test
  void an_address_is_changed_as_it_was_seen_and_well_formed() {
    amina
        .session()
        .body(Map.of("currentPassword", PASSWORD, "email", "x@example.dz"))
        .put(OWN + "/email")
        .then()
        .statusCode(428);
    amina
        .session()
        .header("If-Match", "\"77\"")
        .body(Map.of("currentPassword", PASSWORD, "email", "x@example.dz"))
        .put(OWN + "/email")
        .then()
        .statusCode(412);
    for (var wrong : new String[] {"nobody", "a@b.dz\r\nBcc: c@d.dz", "a@" + "b".repeat(300)}) {
      changeEmail(amina.session(), PASSWORD, wrong)
          .then()
          .statusCode(400)
          .body("violations.field", hasItem("email"));
    }
  }
}
