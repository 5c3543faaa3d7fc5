package dz.mizan.auth.recovery;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.recovery.Person.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.auth.mail.ReceivedMail;
import dz.mizan.local.stack.Stack;
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
class InvitationTest {
  Stack stack;
  Sql sql;
  Mailbox mailbox;
  Person amina;
  String address;

  @BeforeEach
  void company() {
    mailbox = new Mailbox(stack);
    amina = Person.superuser();
    address = Person.newEmail();
  }

  private String invite(String language) {
    return amina
        .company()
        .superuser()
        .body(
            Map.of(
                "username",
                "yacine",
                "email",
                address,
                "fullName",
                "Yacine Haddad",
                "language",
                language,
                "roles",
                List.of("storekeeper")))
        .post(USERS + "/invite")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ReceivedMail mail() {
    return mailbox.await(address, MailKind.INVITATION);
  }

  private static Response accept(String token, String password) {
    return json()
        .body(Map.of("token", token, "password", password))
        .post(USERS + "/invitations/accept");
  }

  @Test
  void an_invited_person_chooses_a_password_and_logs_in() {
    invite("ar");
    var mail = mail();
    assertThat(mail.subject()).contains("دعوة من Amina Bensaïd");
    assertThat(mail.text()).contains("yacine");
    AuthFixtures.logIn(amina.company().code(), "yacine", NEW_PASSWORD).then().statusCode(401);
    accept(mail.token(), NEW_PASSWORD)
        .then()
        .statusCode(200)
        .body("company", equalTo(amina.company().code()))
        .body("username", equalTo("yacine"));
    AuthFixtures.logIn(amina.company().code(), "yacine", NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void an_invitation_is_taken_up_once_also_by_ten_at_once() {
    invite("fr");
    var token = mail().token();
    accept(token, "haddad in the rain")
        .then()
        .statusCode(422)
        .body("code", equalTo("password-contains-name"));
    var statuses = atOnce(10, () -> accept(token, NEW_PASSWORD).statusCode());
    assertThat(statuses).containsOnly(200, 422).containsOnlyOnce(200);
  }

  @Test
  void whose_invitation_was_taken_back_cannot_come_in() {
    var id = invite("fr");
    var token = mail().token();
    amina
        .company()
        .superuser()
        .header("If-Match", "*")
        .delete(USERS + "/" + id)
        .then()
        .statusCode(204);
    accept(token, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
    assertThat(
            sql.count(
                "select count(*) from one_time_token where user_id = ?::uuid"
                    + " and (used_at is null or subject is not null)",
                id))
        .isZero();
  }

  @Test
  void a_mistyped_address_is_corrected_and_its_reader_stays_out() {
    var id = invite("fr");
    var astray = mail().token();
    address = Person.newEmail();
    amina
        .company()
        .superuser()
        .header("If-Match", "*")
        .body(Map.of("email", address, "fullName", "Yacine Haddad", "language", "fr"))
        .put(USERS + "/" + id)
        .then()
        .statusCode(200);
    var token = mail().token();
    accept(astray, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("link-not-valid"));
    accept(token, NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void who_is_only_invited_cannot_have_a_password_reset() {
    invite("fr");
    mail();
    amina.askForReset("yacine").then().statusCode(202);
    amina.askForReset("amina").then().statusCode(202);
    mailbox.await(amina.email(), MailKind.PASSWORD_RESET);
    assertThat(mailbox.to(address)).hasSize(1);
  }
}
