package dz.mizan.auth.mail;

import static dz.mizan.auth.AuthFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.InCompany;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
@WithTestResource(SmtpSettings.class)
class SmtpTest {
  // A server stopped in the middle of a mail keeps the sender for 30 s, sometimes the next one too.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Map<String, String> VALUES =
      Map.of("username", "amina", "until", "tomorrow", "token", "a.b.c", "name", "Amina");

  Sql sql;
  @Inject Mail mail;
  @Inject SendMail sendMail;
  @Inject CompanyTransactions transactions;

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  GreenMail server;
  Company atlas;
  String address;

  @BeforeEach
  void server() {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE.toMillis());
    server = new GreenMail(setup);
    start();
    atlas = AuthFixtures.company();
    address = "m" + UUID.randomUUID() + "@atlas.dz";
  }

  private void start() {
    server.start();
    server.setUser(SmtpSettings.USER, SmtpSettings.PASSWORD);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void queue(MailLanguage language, Duration useful) {
    InCompany.run(
        transactions,
        atlas.id(),
        () -> mail.queue(address, MailKind.PASSWORD_RESET, language, VALUES, useful));
  }

  private void queue() {
    queue(MailLanguage.ARABIC, Duration.ofDays(1));
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages()).filter(this::isToUs).toList();
  }

  private boolean isToUs(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage awaitMail() {
    Awaitility.await().atMost(PATIENCE).until(() -> !received().isEmpty());
    return received().getFirst();
  }

  private String state(String column) {
    return sql.text("select " + column + " from mail where recipient = ?", address);
  }

  private void awaitState(String condition) {
    awaitMails(1, condition);
  }

  private void awaitMails(int count, String condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                sql.count("select count(*) from mail where recipient = ? and " + condition, address)
                    == count);
  }

  @Test
  void a_mail_goes_through_a_real_server_in_arabic() throws Exception {
    queue();
    var message = awaitMail();
    var received = ReceivedMail.of("", message);
    assertThat(received.subject()).isEqualTo("\u200fAtlas Négoce: اختيار كلمة مرور جديدة");
    assertThat(received.text()).contains("https://erp.example.dz/app/reset-password#token=a.b.c");
    assertThat(received.html()).contains("dir=\"rtl\"").contains("اختيار كلمة مرور");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Mizan <no-reply@mizan.example>");
    assertThat(received.header("Message-ID")).isEqualTo("<" + state("id") + "@mizan.example>");
    awaitState("sent_at is not null and contents is null");
  }

  @Test
  void a_company_cannot_smuggle_a_header_in_by_its_name() throws Exception {
    sql.update(
        "update company set name = ? where company_id = ?",
        "Atlas\r\nBcc: evil@example.dz\r\n\r\nbody",
        atlas.id());
    queue();
    var message = awaitMail();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).contains("Atlas Bcc: evil@example.dz body");
    assertThat(server.getReceivedMessagesForDomain("example.dz")).isEmpty();
  }

  @Test
  void while_the_server_is_away_mails_wait_encrypted_and_flow_when_it_is_back() {
    server.stop();
    queue();
    awaitState("failure is not null and attempts >= 1 and due_at > now()");
    assertThat(state("contents")).startsWith("k1:").doesNotContain("a.b.c", "token");
    assertThat(state("sent_at")).isNull();
    start();
    sql.update("update mail set due_at = now() where recipient = ?", address);
    awaitMail();
    awaitState("sent_at is not null and failure is null");
  }

  @Test
  void a_mail_that_lost_its_use_is_given_up_with_the_reason() {
    server.stop();
    queue(MailLanguage.FRENCH, Duration.ofHours(1));
    awaitState("failure is not null");
    sql.update("update mail set due_at = now(), give_up_at = now() where recipient = ?", address);
    start();
    awaitState("given_up_at is not null and contents is null and sent_at is null");
    assertThat(state("failure")).startsWith("not sent in time, last: ");
    assertThat(received()).isEmpty();
  }

  @Test
  void senders_side_by_side_send_each_mail_once() {
    for (int i = 0; i < 20; i++) {
      queue();
    }
    atOnce(
        4,
        () -> {
          while (sendMail.handle() == SendMail.Outcome.DONE) {}
          return true;
        });
    // At the first attempt: no connection waits for a greeting that came while it changed threads.
    awaitMails(20, "sent_at is not null and attempts = 1");
    assertThat(received()).hasSize(20);
    assertThat(received())
        .extracting(message -> message.getHeader("Message-ID")[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void an_address_that_no_server_takes_is_given_up_and_holds_nobody_up() {
    var good = address;
    address = "not an address " + UUID.randomUUID();
    queue();
    awaitState("given_up_at is not null and attempts = 1");
    address = good;
    queue();
    awaitMail();
  }

  @Test
  void an_unreadable_mail_waits_and_holds_nobody_up() {
    var good = address;
    address = "lost" + address;
    server.stop();
    queue();
    awaitState("failure is not null");
    sql.update(
        "update mail set contents = 'lost:AAAA', due_at = now() where recipient = ?", address);
    start();
    awaitState("failure like '%unknown key%' and given_up_at is null");
    sql.update("update mail set given_up_at = now(), contents = null where recipient = ?", address);
    address = good;
    queue();
    awaitMail();
  }
}
