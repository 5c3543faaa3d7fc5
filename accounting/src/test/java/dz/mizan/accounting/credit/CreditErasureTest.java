package dz.mizan.accounting.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is booked of assets and sent to customers goes with its company. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditErasureTest {
  private static final int YEAR = Company.today().getYear() - 1;

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void booked_assets_sent_letters_and_plans_go_with_their_company() {
    var company = Company.open(tokens, queues);
    var debtors = new Debtors(stack, company);
    var customer = debtors.customer("C-1");
    debtors.invoice(
        customer, "100.00", Company.today().minusDays(60), Company.today().minusDays(30));
    post(company, "/dunning-letters/propose", "");
    String letter = company.as().get("/api/v1/dunning-letters").path("items[0].id");
    post(company, "/dunning-letters/" + letter + "/send", "");
    String category = company.as().get("/api/v1/asset-categories").path("items[0].id");
    String asset =
        post(
            company,
            "/assets",
            """
            {"categoryId": "%s", "name": "Essai", "acquiredOn": "%d-01-01", "cost": "1200.00",
             "method": "LINEAR", "lifeMonths": 12, "counterAccount": "512"}"""
                .formatted(category, YEAR));
    post(company, "/assets/" + asset + "/activate", "");
    post(company, "/depreciation-runs", "{\"through\": \"%d-03\"}".formatted(YEAR));

    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.company.erased.v1")) {
      CompanyRows.requestErasure(queues, company.id, UUID.randomUUID());
      tap.awaitType("dz.mizan.accounting.company.erased.v1");
    }

    var left = CompanyRows.of(sql, company.id);
    left.remove("outbox");
    assertThat(left).isEmpty();
  }

  private static String post(Company company, String path, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1" + path)
        .then()
        .statusCode(lessThan(300))
        .extract()
        .path("id");
  }
}
