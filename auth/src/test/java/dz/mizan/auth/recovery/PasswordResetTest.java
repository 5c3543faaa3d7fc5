package dz.mizan.auth.recovery;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.recovery.Person.NEW_PASSWORD;
import static dz.mizan.auth.recovery.Person.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PasswordResetTest {
  Stack stack;
  Sql sql;
  Mailbox mailbox;
  Person amina;

  @BeforeEach
  void company() {
    mailbox = new Mailbox(stack);
    amina = Person.superuser();
  }

  private String link(Person person) {
    person.askForReset(person.username()).then().statusCode(202);
    return mailbox.await(person.email(), MailKind.PASSWORD_RESET).token();
  }

  private long mails(String condition) {
    return sql.count(
        "select count(*) from mail where company_id = ? and kind = 'PASSWORD_RESET' and "
            + condition,
        amina.company().id());
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_link_and_all_sessions_end() {
    try (var tap = new EventTap(stack.broker(), amina.company().id() + ".auth.user.#")) {
      var session = amina.logIn(PASSWORD).then().extract();
      reset(link(amina), NEW_PASSWORD).then().statusCode(204);
      amina.logIn(PASSWORD).then().statusCode(401);
      amina.logIn(NEW_PASSWORD).then().statusCode(200);
      AuthFixtures.await(
          () ->
              AuthFixtures.Company.as(session.path("accessToken"))
                      .get(USERS + "/profile")
                      .statusCode()
                  == 401);
      json()
          .body(Map.of("refreshToken", session.<String>path("refreshToken")))
          .post(USERS + "/refresh")
          .then()
          .statusCode(401);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.auth.user.password-changed.v1").json());
    }
    mailbox.await(amina.email(), MailKind.PASSWORD_CHANGED);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action in"
                    + " ('user.password-reset-requested', 'user.password-reset')",
                amina.company().id()))
        .isEqualTo(2);
  }

  @Test
  void the_address_will_do_and_each_user_of_it_gets_his_link() {
    var address = Person.newEmail();
    amina.register("yacine", address);
    amina.register("karim", address);
    amina.askForReset(address.toUpperCase(java.util.Locale.ROOT)).then().statusCode(202);
    var mails = mailbox.await(address, MailKind.PASSWORD_RESET, 2);
    assertThat(mails).extracting(mail -> mail.text().contains("yacine")).containsOnlyOnce(true);
    assertThat(mails).extracting(mail -> mail.text().contains("karim")).containsOnlyOnce(true);
    for (var mail : mails) {
      reset(mail.token(), NEW_PASSWORD).then().statusCode(204);
    }
    AuthFixtures.logIn(amina.company().code(), "karim", NEW_PASSWORD)
        .then()
        .statusCode(403)
        .body("code", equalTo("user-not-authorized"));
  }

  @Test
  void nobody_learns_from_the_answer_who_exists() {
    var known = amina.askForReset("amina").then().statusCode(202).extract();
    var answers = new ArrayList<>(java.util.List.of(known));
    for (var unknown :
        new String[][] {
          {amina.company().code(), "nobody"},
          {amina.company().code(), "nobody@example.dz"},
          {"nowhere-at-all", "amina"}
        }) {
      answers.add(
          json()
              .body(Map.of("company", unknown[0], "user", unknown[1]))
              .post(USERS + "/password-reset")
              .then()
              .statusCode(202)
              .extract());
    }
    assertThat(answers).extracting(answer -> answer.asString()).containsOnly("");
    assertThat(answers)
        .extracting(
            answer ->
                answer.headers().asList().stream()
                    .map(header -> header.getName())
                    .sorted()
                    .toList())
        .containsOnly(
            known.headers().asList().stream().map(header -> header.getName()).sorted().toList());
  }

  @Test
  void nobody_learns_from_the_time_who_exists() {
    amina.askForReset("amina"); // warm
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 7; i++) {
      sql.update(
          "update one_time_token set issued_at = issued_at - interval '1 hour'"
              + " where company_id = ?",
          amina.company().id());
      // Each name is good for five mails; beyond there would be nothing to measure.
      var name = i % 2 == 0 ? "amina" : amina.email();
      known.add(amina.askForReset(name).timeIn(TimeUnit.MILLISECONDS));
      unknown.add(amina.askForReset("nobody").timeIn(TimeUnit.MILLISECONDS));
    }
    known.sort(null);
    unknown.sort(null);
    assertThat(known.get(3)).isCloseTo(unknown.get(3), org.assertj.core.data.Offset.offset(60L));
    assertThat(known.getFirst()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void a_name_that_is_asked_for_too_often_gets_no_more_mail_and_no_other_answer() {
    for (int i = 0; i < 7; i++) {
      sql.update(
          "update one_time_token set issued_at = issued_at - interval '1 hour'"
              + " where company_id = ?",
          amina.company().id());
      amina.askForReset("AMINA").then().statusCode(202);
    }
    assertThat(mails("true")).isEqualTo(5);
  }

  @Test
  void a_link_works_once_also_when_used_by_ten_at_once() {
    var token = link(amina);
    var statuses = atOnce(10, () -> reset(token, NEW_PASSWORD).statusCode());
    assertThat(statuses).containsOnly(204, 422).containsOnlyOnce(204);
    reset(token, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
  }

  @Test
  void a_repeated_request_with_its_key_gets_its_answer_and_no_other_password_does() {
    var token = link(amina);
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      json()
          .header("Idempotency-Key", key)
          .body(Map.of("token", token, "password", NEW_PASSWORD))
          .post(USERS + "/password-reset/confirm")
          .then()
          .statusCode(204)
          .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
    }
    json()
        .header("Idempotency-Key", key)
        .body(Map.of("token", token, "password", "another quiet lantern"))
        .post(USERS + "/password-reset/confirm")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @ParameterizedTest
  @CsvSource({
    "password2026!, password-too-common",
    "azertyuiop123, password-too-common",
    "long live amina, password-contains-name",
    "BENSAID for ever, password-contains-name",
    "negoce de tapis, password-contains-name"
  })
  void a_refused_password_is_named_and_the_link_stays_good(String password, String code) {
    var token = link(amina);
    reset(token, password)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations.field", hasItem("password"));
    amina.logIn(PASSWORD).then().statusCode(200);
    reset(token, NEW_PASSWORD).then().statusCode(204);
  }

  @Test
  void mails_are_not_repeated_within_two_minutes_and_the_newest_link_alone_is_good() {
    var first = link(amina);
    amina.askForReset("amina").then().statusCode(202);
    assertThat(mails("true")).isEqualTo(1);
    sql.update(
        "update one_time_token set issued_at = issued_at - interval '3 minutes'"
            + " where company_id = ?",
        amina.company().id());
    amina.askForReset("amina").then().statusCode(202);
    var newest = mailbox.await(amina.email(), MailKind.PASSWORD_RESET, 2).getLast().token();
    reset(first, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
    reset(newest, NEW_PASSWORD).then().statusCode(204);
  }

  @Test
  void who_is_shut_out_gets_no_link_and_the_one_he_has_is_void() {
    var karim = amina.colleague("karim", "employee");
    var token = link(karim);
    amina
        .company()
        .superuser()
        .post(USERS + "/" + karim.id() + "/deactivate")
        .then()
        .statusCode(200);
    reset(token, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
    sql.update("delete from one_time_token where company_id = ?", amina.company().id());
    karim.askForReset("karim").then().statusCode(202);
    assertThat(mails("recipient = '" + karim.email() + "'")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' or '1'='1", "%", "amina' --", "*", "amina\\", "\ud83d\ude00"})
  void a_name_is_never_taken_for_more_than_a_name(String name) {
    amina.askForReset(name).then().statusCode(202);
    assertThat(mails("true")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b.c", "null", "../../x", "AAAA"})
  void what_is_no_link_of_ours_is_refused_alike(String token) {
    reset(token, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
  }

  @Test
  void another_companys_link_and_one_for_another_purpose_are_refused() {
    var other = Person.superuser();
    var verification = mailbox.await(other.email(), MailKind.EMAIL_VERIFICATION).token();
    reset(verification, NEW_PASSWORD).then().statusCode(422);
    var theirs = link(other).split("\\.", -1);
    var ours = link(amina).split("\\.", -1);
    reset(ours[0] + "." + theirs[1] + "." + theirs[2], NEW_PASSWORD).then().statusCode(422);
    reset(theirs[0] + "." + ours[1] + "." + theirs[2], NEW_PASSWORD).then().statusCode(422);
    other.logIn(PASSWORD).then().statusCode(200);
  }

  @Test
  void ten_thousand_characters_are_too_many_everywhere() {
    var huge = "x".repeat(10_000);
    reset(link(amina), huge).then().statusCode(400).body("violations.field", hasItem("password"));
    reset(huge, NEW_PASSWORD).then().statusCode(400).body("violations.field", hasItem("token"));
    amina.askForReset(huge).then().statusCode(400).body("violations.field", hasItem("user"));
    amina.logIn(huge).then().statusCode(400);
    json()
        .body(Map.of("token", "a", "password", NEW_PASSWORD, "userId", "1"))
        .post(USERS + "/password-reset/confirm")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("userId"));
  }

  @Test
  void the_secret_of_the_link_is_in_the_mail_alone() {
    var token = link(amina);
    var secret = token.substring(token.lastIndexOf('.') + 1);
    reset(token, NEW_PASSWORD).then().statusCode(204);
    for (var table :
        new String[] {"mail", "one_time_token", "audit_entry", "outbox", "idempotency_key"}) {
      assertThat(
              sql.count(
                  "select count(*) from " + table + " t where t::text like ?", "%" + secret + "%"))
          .as(table)
          .isZero();
    }
  }
}
