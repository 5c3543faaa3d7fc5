package dz.mizan.accounting.books;

import static dz.mizan.accounting.Company.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OpenBooksTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_company_that_is_not_registered_yet_is_asked_to_come_back() {
    Company.unknown(tokens, queues)
        .post("OD", "512", "101", "1.00")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("code", equalTo("company-not-ready"));
  }

  @Test
  void a_registered_company_has_chart_journals_rules_and_year() {
    var company = Company.open(tokens, queues);

    assertThat(counts(company))
        .isEqualTo(
            Map.of("account", 485L, "journal", 8L, "posting_template", 28L, "fiscal_year", 1L));
  }

  @Test
  void registered_twice_is_one_chart() {
    var company = Company.open(tokens, queues);
    var before = counts(company);

    var again = UUID.randomUUID();
    company.registered(again);

    await().until(() -> sql.count("select count(*) from inbox where event_id = ?", again) == 1);
    assertThat(counts(company)).isEqualTo(before);
    company.as().get(ACCOUNTS + "/512").then().statusCode(200);
  }

  private Map<String, Long> counts(Company company) {
    return Map.of(
        "account", count("account", company),
        "journal", count("journal", company),
        "posting_template", count("posting_template", company),
        "fiscal_year", count("fiscal_year", company));
  }

  private long count(String table, Company company) {
    return sql.count("select count(*) from " + table + " where company_id = ?", company.id);
  }
}
