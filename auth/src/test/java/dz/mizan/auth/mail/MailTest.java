package dz.mizan.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.InCompany;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MailTest {
  Stack stack;
  Sql sql;
  @Inject Mail mail;
  @Inject Letters letters;
  @Inject CompanyTransactions transactions;
  Company atlas;
  String address;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    address = "m" + UUID.randomUUID() + "@atlas.dz";
  }

  private static Map<String, String> values(MailKind kind) {
    var values = new HashMap<>(Map.of("name", "Amina Bensaïd"));
    kind.needs().forEach(name -> values.put(name, "<b>" + name + "</b>"));
    return values;
  }

  private Uni<Void> queue(MailKind kind, MailLanguage language) {
    return mail.queue(address, kind, language, values(kind));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_written_in_every_language_and_values_are_escaped(MailKind kind) {
    for (var language : MailLanguage.values()) {
      var values = values(kind);
      values.put("company", "Atlas & <script>");
      var written = letters.write(kind, language, values);
      assertThat(written.subject()).isNotBlank().doesNotContain("{");
      assertThat(written.text()).contains("Atlas & <script>").doesNotContain("{", "NOT_FOUND");
      assertThat(written.html())
          .contains("lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"")
          .contains("Atlas &amp; &lt;script&gt;")
          .doesNotContain("<script>", "<b>", "{letter", "NOT_FOUND");
      assertThat(written.html().contains("class=\"button\"")).isEqualTo(kind.page() != null);
      // Nothing is fetched, so nobody learns that the mail was opened.
      assertThat(written.html()).doesNotContain("<img", "url(", "@import", "<link");
    }
  }

  @Test
  void a_committed_mail_arrives_with_its_link_in_both_parts() {
    InCompany.run(
        transactions, atlas.id(), () -> queue(MailKind.PASSWORD_RESET, MailLanguage.FRENCH));
    var received = new Mailbox(stack).await(address, MailKind.PASSWORD_RESET);
    assertThat(received.subject()).isEqualTo("Atlas Négoce : choisir un nouveau mot de passe");
    assertThat(received.text())
        .contains("Bonjour \u2068Amina Bensaïd\u2069,")
        .contains("http://localhost:3000/reset-password#token=<b>token</b>");
    assertThat(received.html())
        .contains("href=\"http://localhost:3000/reset-password#token=&lt;b&gt;token&lt;/b&gt;\"");
    assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(received.header("Content-Language")).isEqualTo("fr");
  }

  @Test
  void what_was_sent_is_forgotten_but_for_the_fact() throws Exception {
    InCompany.run(
        transactions, atlas.id(), () -> queue(MailKind.PASSWORD_RESET, MailLanguage.ARABIC));
    var received = new Mailbox(stack).await(address, MailKind.PASSWORD_RESET);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                sql.count(
                        "select count(*) from mail where recipient = ? and contents is null"
                            + " and sent_at is not null and attempts = 1 and failure is null",
                        address)
                    == 1);
    var file = stack.mailFolder().resolve(received.file());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_is_rolled_back_is_never_sent() {
    assertThatThrownBy(
            () ->
                InCompany.run(
                    transactions,
                    atlas.id(),
                    () ->
                        queue(MailKind.PASSWORD_RESET, MailLanguage.FRENCH)
                            .invoke(
                                () -> {
                                  throw new IllegalArgumentException();
                                })))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sql.count("select count(*) from mail where recipient = ?", address)).isZero();
  }

  @Test
  void the_service_can_neither_read_nor_change_nor_remove_what_it_queued() {
    assertThat(
            sql.rows(
                "select privilege_type::text as right from information_schema.role_table_grants"
                    + " where grantee like 'auth_app%' and table_name = 'mail'"))
        .extracting(row -> row.get("right"))
        .containsExactly("INSERT");
  }
}
