package dz.mizan.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Atlas: choose a new password",
        "Société Générale d’Huile : choisir un nouveau mot de passe pour la période",
        "\u200fمؤسسة الأطلس للتجارة: اختيار كلمة مرور جديدة للحساب الذي لك لدينا",
        "🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫",
        "=?UTF-8?Q?not_encoded?= by us"
      })
  void a_subject_is_read_as_it_was_written(String subject) throws Exception {
    var encoded = MailHeaders.encode(subject);
    assertThat(MimeUtility.decodeText(MimeUtility.unfold(encoded))).isEqualTo(subject);
    assertThat(encoded.split("\n ", -1)).allMatch(line -> line.length() <= 75);
    assertThat(encoded.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\nBcc: evil@x.dz", "é\nBcc: evil@x.dz", "x\u2028Bcc: e"})
  void nobody_smuggles_a_header_in(String subject) {
    assertThat(MailHeaders.encode(subject).lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(MailHeaders.encode(subject).replace("\n ", "")).doesNotContain("\n", "\r");
  }

  @Test
  void the_domain_of_the_sender_is_found() {
    assertThat(MailHeaders.domain("Mizan <no-reply@mizan.dz>")).isEqualTo("mizan.dz");
    assertThat(MailHeaders.domain("no-reply@mizan.dz")).isEqualTo("mizan.dz");
    assertThat(MailHeaders.domain("nobody")).isEqualTo("nobody");
  }
}
