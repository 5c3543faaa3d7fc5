package dz.mizan.auth.notification;

import static dz.mizan.auth.AuthFixtures.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.AuthTotp;
import dz.mizan.auth.Browser;
import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.mail.Mailbox;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class FactorNotificationsTest {
  Stack stack;
  Sql sql;
  Mailbox mailbox;
  Company atlas;
  String address;

  @BeforeEach
  void company() {
    mailbox = new Mailbox(stack);
    atlas = AuthFixtures.company();
    // Of this company alone, for all share one mailbox.
    address = UUID.randomUUID() + "@atlas.dz";
    sql.update(
        "update app_user set email = ?, language = 'en' where company_id = ?", address, atlas.id());
  }

  private long queued(String kind) {
    return sql.count(
        "select count(*) from mail where company_id = ? and kind = ?", atlas.id(), kind);
  }

  @Test
  void its_owner_is_told_of_a_passkey_that_comes_and_goes() {
    var browser = new Browser();
    var id = AuthPasskeys.add(atlas::superuser, browser);
    var added = mailbox.await(address, MailKind.PASSKEY_ADDED);
    assertThat(added.subject()).isEqualTo("Atlas Négoce: a passkey was added");
    assertThat(added.text()).contains("Passkey: Phone").contains("127.0.0.1");
    atlas.steppedUp(browser).delete(AuthPasskeys.PASSKEYS + "/" + id).then().statusCode(204);
    assertThat(mailbox.await(address, MailKind.PASSKEY_REMOVED).text()).contains("Passkey: Phone");
  }

  @Test
  void a_passkey_that_was_refused_is_not_told_of() {
    var options = AuthPasskeys.options(atlas::superuser);
    AuthPasskeys.send(atlas::superuser, new Browser().at("http://evil.example").create(options))
        .then()
        .statusCode(422);
    assertThat(queued("PASSKEY_ADDED")).isZero();
  }

  @Test
  void its_owner_is_told_of_an_authenticator_app_that_comes_and_goes() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    assertThat(mailbox.await(address, MailKind.TOTP_ENABLED).text()).contains("recovery codes");
    String raised =
        atlas
            .superuser()
            .body(Map.of("otp", app.code()))
            .post(USERS + "/step-up")
            .then()
            .extract()
            .path("accessToken");
    Company.as(raised).delete(AuthTotp.TOTP).then().statusCode(204);
    mailbox.await(address, MailKind.TOTP_DISABLED);
  }

  @Test
  void who_guesses_codes_is_told_of_once_when_the_door_closes() {
    var app = AuthTotp.add(sql, atlas, atlas.token());
    for (var i = 0; i < 4; i++) {
      AuthTotp.logIn(atlas, "amina", "otp", app.wrongCode()).then().statusCode(401);
    }
    assertThat(queued("CODES_GUESSED")).isZero();
    AuthTotp.logIn(atlas, "amina", "otp", app.wrongCode()).then().statusCode(401);
    AuthTotp.logIn(atlas, "amina", "otp", app.wrongCode()).then().statusCode(429);
    mailbox.await(address, MailKind.CODES_GUESSED);
    assertThat(queued("CODES_GUESSED")).isEqualTo(1);
  }
}
