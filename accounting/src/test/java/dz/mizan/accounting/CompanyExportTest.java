package dz.mizan.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Books that a company takes along. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyExportTest {
  TestTokens tokens;
  Queues queues;

  @Test
  void amounts_are_exact_and_the_whole_chart_is_there() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "123456789012345.10").then().statusCode(201);
    var export =
        company
            .with("companies:export")
            .get("/api/v1/company-export")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(export.lines().filter(line -> line.startsWith("{\"table\":\"entry_line\"")))
        .hasSize(2)
        .anyMatch(line -> line.contains("\"debit\":123456789012345.10,"));
    assertThat(export.lines().filter(line -> line.startsWith("{\"table\":\"account\"")))
        .hasSizeGreaterThan(400);
    assertThat(export)
        .contains("\"table\":\"journal_counter\",\"column\":\"last_number\",\"reason\"")
        .endsWith("}}\n");
  }
}
