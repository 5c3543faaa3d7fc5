package dz.mizan.accounting.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.KeptLog;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is dealt with, and for how much, is in no log line. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LogPrivacyTest {
  private static final String PARTNERS = "/api/v1/partners";
  private static final String NAME = "Zoubida Belkacem-Ouali";
  private static final String EMAIL = "zoubida@example.dz";
  private static final String RIB = "00400187400000123456";
  private static final String NIF = "000216001808337";
  private static final String AMOUNT = "87654.32";

  TestTokens tokens;
  Queues queues;

  private final KeptLog log = new KeptLog();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void partners_and_entries_leave_neither_names_nor_amounts() {
    var company = Company.open(tokens, queues);
    var partner =
        """
        {"code": "F-1", "name": "%s", "supplier": true, "nif": "%s", "rib": "%s", "email": "%s"%s}
        """;
    post(company, PARTNERS, partner.formatted(NAME, NIF, RIB, EMAIL, "")).statusCode(201);
    post(company, PARTNERS, partner.formatted(NAME, NIF, RIB, EMAIL, "")).statusCode(409);
    post(company, PARTNERS, partner.formatted(NAME, NIF, RIB + "1", NAME, "")).statusCode(400);
    post(company, PARTNERS, partner.formatted(NAME, NIF, RIB, EMAIL, ", \"x\": 1")).statusCode(400);
    var entry =
        """
        {"journal": "OD", "date": "%s", "label": "%s", "lines": [
          {"account": "%s", "debit": "%s"}, {"account": "512", "credit": "%s"}]}\
        """;
    var date = Company.today();
    post(company, Company.ENTRIES, entry.formatted(date, NAME, "401", AMOUNT, "1.00"));
    post(company, Company.ENTRIES, entry.formatted(date, NAME, RIB, AMOUNT, AMOUNT));
    assertSilent();
  }

  @Test
  void an_event_that_cannot_be_taken_in_is_told_of_without_its_data() {
    var company = Company.open(tokens, queues);
    var customer = UUID.randomUUID();
    company.publish(
        "inventory.customer.changed.v1",
        UUID.randomUUID(),
        customer,
        """
        {"customerId": "%s", "code": {"of": "%s"}, "name": "%s", "email": "%s"}\
        """
            .formatted(customer, NIF, NAME, EMAIL));
    await().atMost(Duration.ofSeconds(30)).until(() -> log.has("dead letter"));
    assertSilent();
  }

  private static ValidatableResponse post(Company company, String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path).then();
  }

  private void assertSilent() {
    Logger.getLogger(LogPrivacyTest.class).info("looked at");
    assertThat(log.has("looked at")).isTrue();
    assertThat(log.toString()).doesNotContain(NAME, "Belkacem", EMAIL, RIB, NIF, AMOUNT, "87654");
  }
}
