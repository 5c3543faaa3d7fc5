package dz.mizan.auth.notification;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.auth.recovery.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class NotificationsTest {
  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";
  private static final String CHROME =
      "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";

  Stack stack;
  Sql sql;
  Mailbox mailbox;
  Person amina;

  @BeforeEach
  void company() {
    mailbox = new Mailbox(stack);
    amina = Person.superuser();
  }

  private Response logIn(String userAgent) {
    return json()
        .header("User-Agent", userAgent)
        .body(Map.of("company", amina.company().code(), "username", "amina", "password", PASSWORD))
        .post(USERS + "/login");
  }

  private long queued(String kind, String recipient) {
    return sql.count("select count(*) from mail where kind = ? and recipient = ?", kind, recipient);
  }

  @Test
  void those_who_may_authorize_hear_of_who_registered_in_their_language() {
    var keeper = amina.colleague("keeper", "storekeeper");
    var admin = amina.colleague("samir", "admin");
    sql.update("update app_user set language = 'en' where email = ?", admin.email());
    sql.update(
        "update app_user set muted_notifications = '{registration}' where email = ?",
        amina.email());
    long before = queued("USER_REGISTERED", amina.email());
    var yacine = amina.register("yacine");
    var mail = mailbox.await(admin.email(), MailKind.USER_REGISTERED);
    assertThat(mail.subject()).isEqualTo("Atlas Négoce: Yacine Haddad asks for access");
    assertThat(mail.text()).contains("Username: yacine").contains(yacine.email());
    assertThat(queued("USER_REGISTERED", amina.email())).isEqualTo(before);
    assertThat(queued("USER_REGISTERED", keeper.email())).isZero();
    mailbox.await(yacine.email(), MailKind.EMAIL_VERIFICATION);
  }

  @Test
  void who_is_authorized_is_told() {
    var karim = amina.colleague("karim", "employee");
    assertThat(mailbox.await(karim.email(), MailKind.USER_AUTHORIZED).subject())
        .isEqualTo("Atlas Négoce : votre accès est ouvert");
  }

  @Test
  void a_login_from_a_new_device_is_told_once_and_the_first_and_known_ones_are_not() {
    assertThat(queued("NEW_DEVICE", amina.email())).isZero();
    logIn(FIREFOX).then().statusCode(200);
    var mail = mailbox.await(amina.email(), MailKind.NEW_DEVICE);
    assertThat(mail.text()).contains("Firefox").contains("Linux").contains("127.0.0.1");
    logIn(FIREFOX.replace("140", "141")).then().statusCode(200);
    assertThat(queued("NEW_DEVICE", amina.email())).isEqualTo(1);
    sql.update(
        "update app_user set muted_notifications = '{new-device}' where email = ?", amina.email());
    logIn(CHROME).then().statusCode(200);
    assertThat(queued("NEW_DEVICE", amina.email())).isEqualTo(1);
  }

  @Test
  void a_refresh_token_used_twice_is_told_whatever_is_muted() {
    sql.update(
        "update app_user set muted_notifications = '{new-device,registration}' where email = ?",
        amina.email());
    var token = logIn(FIREFOX).then().extract().<String>path("refreshToken");
    var refresh = Map.of("refreshToken", token);
    json().body(refresh).post(USERS + "/refresh").then().statusCode(200);
    for (int i = 0; i < 3; i++) {
      json()
          .header("User-Agent", CHROME)
          .body(refresh)
          .post(USERS + "/refresh")
          .then()
          .statusCode(401);
    }
    assertThat(mailbox.await(amina.email(), MailKind.SESSION_MISUSED).text()).contains("Android");
    assertThat(queued("SESSION_MISUSED", amina.email())).isEqualTo(1);
  }

  @Test
  void a_stranger_who_registers_sends_nobody_links_or_orders() {
    var body = dz.mizan.auth.AuthFixtures.registerBody(amina.company().code(), "mallory");
    body.put("fullName", "<b>Urgent</b>: http://evil.example/login");
    json().body(body).post(USERS + "/register").then().statusCode(201);
    var mail = mailbox.await(amina.email(), MailKind.USER_REGISTERED);
    assertThat(mail.html())
        .contains("&lt;b&gt;Urgent")
        .doesNotContain("<b>")
        .doesNotContain("evil.example");
    assertThat(mail.text()).doesNotContain("http://evil").doesNotContain("evil.example");
  }
}
