package dz.mizan.accounting.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.GoldenSample;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TillTest {
  private static final String CLOSED = "inventory.till-session.closed.v1";
  private static final int YEAR_OF_SAMPLES = 2026;
  private static final String TICKET = "inventory.ticket.issued.v1";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private void awaitBalance(String account, String amount) {
    await().atMost(Duration.ofSeconds(20)).until(() -> amount.equals(company.balance(account)));
  }

  private void ticket(UUID event, UUID customer, String account, String cash) {
    company.publish(
        TICKET,
        event,
        UUID.randomUUID(),
        """
        {"ticketId": "%s", "number": "TK-C1-000001", "customerId": "%s", "issuedAt": "%s",
         "payments": [{"method": "ACCOUNT", "amount": "%s"}, {"method": "CASH", "amount": "%s"}]}"""
            .formatted(UUID.randomUUID(), customer, Instant.now(), account, cash));
  }

  @Test
  void a_session_is_booked_whole_and_once() {
    var event = UUID.randomUUID();
    var data = EventSamples.of("dz.mizan." + CLOSED).path("data").toString();
    company.publish(CLOSED, event, UUID.randomUUID(), data);
    company.publish(CLOSED, event, UUID.randomUUID(), data);

    // Cash of the session's own tickets, less what was taken out and what is missing.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> "1900.00".equals(company.balance("530", YEAR_OF_SAMPLES)));
    assertThat(company.balance("511", YEAR_OF_SAMPLES)).isEqualTo("1000.00");
    assertThat(company.balance("700", YEAR_OF_SAMPLES)).isEqualTo("-2924.37");
    assertThat(company.balance("44571", YEAR_OF_SAMPLES)).isEqualTo("-555.63");
    assertThat(company.balance("4477", YEAR_OF_SAMPLES)).isEqualTo("-24.00");
    assertThat(company.balance("581", YEAR_OF_SAMPLES)).isEqualTo("500.00");
    assertThat(company.balance("658", YEAR_OF_SAMPLES)).isEqualTo("4.00");
    await().during(Duration.ofMillis(300)).until(() -> company.entries() == 1);
  }

  @Test
  void what_is_put_on_account_is_owed_by_the_customer_and_counted_once() {
    var customer = UUID.randomUUID();
    var event = UUID.randomUUID();
    ticket(event, customer, "300.00", "890.00");
    ticket(event, customer, "300.00", "890.00");
    ticket(UUID.randomUUID(), customer, "-50.00", "0.00");
    ticket(UUID.randomUUID(), customer, "0.00", "10.00");
    awaitBalance("411", "250.00");
    company.publish(
        CLOSED,
        UUID.randomUUID(),
        UUID.randomUUID(),
        session("1140.00", "900.00", "250.00", "10.00"));

    awaitBalance("588", "0.00");
    assertThat(company.balance("411")).isEqualTo("250.00");
    assertThat(company.balance("700")).isEqualTo("-1140.00");
    assertThat(company.balance("758")).isEqualTo("-10.00");
    assertThat(company.entries()).isEqualTo(3);
    assertThat(
            sql.text(
                "select string_agg(distinct partner_id::text, ',') from open_item"
                    + " where company_id = ? and account = '411'",
                company.id))
        .isEqualTo(customer.toString());
  }

  /** Of sales without TVA; cash and account pay them with what rounding adds. */
  private static String session(String ht, String cash, String account, String rounding) {
    return """
        {"sessionId": "%s", "tillCode": "C1", "zNumber": 7, "closedAt": "%s",
         "rates": [{"tvaPercent": "0.00", "ht": "%s", "tva": "0.00"}], "stampDuty": "0.00",
         "rounding": "%s",
         "payments": [{"method": "CASH", "amount": "%s"}, {"method": "ACCOUNT", "amount": "%s"}],
         "cash": {"sales": "%s", "movementsIn": "0.00", "movementsOut": "0.00",
           "difference": "0.00"}}"""
        .formatted(UUID.randomUUID(), Instant.now(), ht, rounding, cash, account, cash);
  }

  @Test
  void any_session_balances() {
    long seed = 20261126;
    var random = new Random(seed);
    var template = new TillKinds().kinds().getFirst();
    assertThat(template.samples()).hasSize(2);
    for (int i = 0; i < 20; i++) {
      var account = BigDecimal.valueOf(random.nextLong(0, 100_000), 2);
      var rounding = BigDecimal.valueOf(random.nextLong(-250, 250), 2);
      var ht = BigDecimal.valueOf(random.nextLong(-50_000, 500_000), 2);
      var cash = ht.add(rounding).subtract(account);
      company.publish(
          CLOSED,
          UUID.randomUUID(),
          UUID.randomUUID(),
          session(
              ht.toPlainString(),
              cash.toPlainString(),
              account.toPlainString(),
              rounding.toPlainString()));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> company.entries() == 20);
  }

  @Test
  void the_golden_samples_have_what_accounting_reads() {
    var closed = GoldenSample.read("dz.mizan." + CLOSED, TillSessionClosed.class);
    assertThat(closed.facts().amounts()).containsKey("ht(19)");
    assertThat(closed.facts().amounts().get("lateCash")).isEqualByComparingTo("100.00");
    var ticket = GoldenSample.read("dz.mizan." + TICKET, TicketIssued.class);
    assertThat(ticket.onAccount()).isEqualByComparingTo("0.00");
  }
}
