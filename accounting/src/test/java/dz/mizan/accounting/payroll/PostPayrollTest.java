package dz.mizan.accounting.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PostPayrollTest {
  private static final String LINES =
      """
      {"account": "631", "debit": "60000.00", "label": "Salaires"},
      {"account": "635", "debit": "15600.00"}, {"account": "431", "credit": "21000.00"},
      {"account": "4421", "credit": "7042.00"}, {"account": "425", "credit": "0.00"},
      {"account": "421", "credit": "%s"}""";

  TestTokens tokens;
  Queues queues;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private void approved(UUID event, String net) {
    published(event, LINES.formatted(net));
  }

  private void published(UUID event, String lines) {
    company.publish(
        "hr.payroll.approved.v1",
        event,
        UUID.randomUUID(),
        "{\"runId\": \"%s\", \"month\": \"%s\", \"lines\": [%s]}"
            .formatted(UUID.randomUUID(), YearMonth.from(Company.today()), lines));
  }

  @Test
  void a_run_is_one_entry_of_its_lines_on_the_last_day_of_its_month() {
    var event = UUID.randomUUID();
    approved(event, "47558.00");
    approved(event, "47558.00");

    await().atMost(Duration.ofSeconds(20)).until(() -> company.entries() == 1);
    String id = company.as().get(Company.ENTRIES).path("items[0].id");
    company
        .as()
        .get(Company.ENTRIES + "/" + id)
        .then()
        .body("journal", equalTo("PA"))
        .body("date", equalTo(YearMonth.from(Company.today()).atEndOfMonth().toString()))
        .body("lines.size()", equalTo(5))
        .body("lines[0].label", equalTo("Salaires"))
        .body("totalDebit", equalTo("75600.00"));
  }

  @Test
  void a_cost_centre_that_is_unknown_here_is_left_out_and_noted() {
    company
        .as()
        .contentType("application/json")
        .body("{\"code\": \"FIN\", \"name\": \"Finances\"}")
        .post("/api/v1/cost-centres")
        .then()
        .statusCode(201);
    published(
        UUID.randomUUID(),
        """
        {"account": "631", "debit": "60000.00", "label": "Salaires", "costCentre": "FIN"},
        {"account": "631", "debit": "40000.00", "label": "Salaires", "costCentre": "FNI"},
        {"account": "421", "credit": "100000.00"}""");

    await().atMost(Duration.ofSeconds(20)).until(() -> company.entries() == 1);
    String id = company.as().get(Company.ENTRIES).path("items[0].id");
    company
        .as()
        .get(Company.ENTRIES + "/" + id)
        .then()
        .body("lines.costCentre", contains("FIN", null, null))
        .body("lines.label", contains("Salaires", "Salaires [FNI]", null))
        .body("totalDebit", equalTo("100000.00"));
    company
        .as()
        .get("/api/v1/audit?action=payroll.cost-centres-left-out")
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].after.costCentres", contains("FNI"));
  }

  @Test
  void a_run_that_does_not_balance_is_put_aside() {
    approved(UUID.randomUUID(), "47558.01");

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () ->
                queues
                    .take("mizan.accounting.dead-letters")
                    .filter(letter -> letter.body().contains(company.id.toString()))
                    .isPresent());
    assertThat(company.entries()).isZero();
  }
}
