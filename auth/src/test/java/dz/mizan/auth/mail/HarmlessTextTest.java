package dz.mizan.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTextTest {
  @Test
  void what_steers_is_taken_out() {
    assertThat(HarmlessText.line("a\r\nBcc: x\u2028y\u0085z\u0000")).isEqualTo("a Bcc: x y z");
    assertThat(HarmlessText.line("moc\u202elive\u2069")).isEqualTo("moc live");
  }

  @Test
  void a_line_is_bounded_and_no_character_cut_in_two() {
    assertThat(HarmlessText.line("🐫".repeat(300))).isEqualTo("🐫".repeat(200) + "…");
    assertThat(HarmlessText.line("é".repeat(200))).isEqualTo("é".repeat(200));
  }

  @Test
  void free_text_makes_no_link_and_what_is_copied_stays_as_it_is() {
    assertThat(HarmlessText.value("registrant", "see http://evil.example/x"))
        .doesNotContain("http://")
        .doesNotContain("evil.example")
        .isEqualTo("see http:\u200b/\u200b/\u200bevil.\u200bexample/\u200bx");
    assertThat(HarmlessText.value("registrant", "Amina B. Bensaïd")).isEqualTo("Amina B. Bensaïd");
    assertThat(HarmlessText.value("email", "a.b@c.dz")).isEqualTo("a.b@c.dz");
  }

  @Test
  void a_mailbox_stays_out_of_what_is_logged() {
    assertThat(
            HarmlessText.withoutMailboxes(
                "550 5.1.1 <amina.b@example.dz>: no such user; (karim@mail.dz) a@ b"))
        .isEqualTo("550 5.1.1 <…@example.dz>: no such user; (…@mail.dz) a@ b");
  }
}
