package dz.mizan.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  private static SMTPException reply(String line) {
    return new SMTPException(
        "refused", Integer.parseInt(line.substring(0, 3)), List.of(line), true);
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, true, false",
    "550 no such user, true, false",
    "553 5.1.3 bad address, true, false",
    "550 5.2.1 mailbox disabled, true, false",
    "550 5.7.1 relaying denied, false, false",
    "554 5.7.1 blocked, false, false",
    "552 5.3.4 too big, false, false",
    "450 4.2.0 greylisted, false, false",
    "421 4.3.2 closing, false, true",
    "535 5.7.8 bad login, false, true"
  })
  void a_reply_is_final_for_the_mail_or_tells_of_the_server(
      String line, boolean isFinal, boolean isAway) {
    assertThat(Delivery.isFinal(reply(line))).isEqualTo(isFinal);
    assertThat(Delivery.isAway(reply(line))).isEqualTo(isAway);
  }

  @Test
  void no_reply_means_that_the_server_is_away_and_a_bad_address_is_final() {
    assertThat(Delivery.isAway(new IOException("refused"))).isTrue();
    assertThat(Delivery.isFinal(new IOException("refused"))).isFalse();
    assertThat(Delivery.isFinal(new IllegalArgumentException("invalid email address"))).isTrue();
    assertThat(Delivery.isAway(new IllegalStateException("unknown key"))).isFalse();
  }

  @Test
  void pauses_double_up_to_an_hour() {
    assertThat(SendMail.pause(1)).hasSeconds(10);
    assertThat(SendMail.pause(2)).hasSeconds(20);
    assertThat(SendMail.pause(9)).hasSeconds(2_560);
    assertThat(SendMail.pause(10)).hasHours(1);
    assertThat(SendMail.pause(1_000)).hasHours(1);
  }
}
