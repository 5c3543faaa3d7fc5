package dz.mizan.accounting.entry;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no entry is a 400 with problem details, and nothing is written. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JournalEntryBadInputTest {
  TestTokens tokens;
  Queues queues;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"text\"",
        "{\"journal\": 1}",
        "{\"lines\": {}}",
        "{\"lines\": [null, null]}",
      })
  void what_is_no_entry_is_a_bad_request(String body) {
    badRequest(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"label\": \"Essai\" -> \"label\": \"\"",
        "\"label\": \"Essai\" -> \"label\": \"  \"",
        "\"label\": \"Essai\" -> \"label\": null",
        "\"label\": \"Essai\" -> \"label\": \"a\\u0000b\"",
        "\"label\": \"Essai\" -> \"label\": \"a\\ud800b\"",
        "\"label\": \"Essai\" -> \"label\": \"LONG\"",
        "\"reference\": \"PJ-1\" -> \"reference\": \"\\u0000\"",
        "\"reference\": \"PJ-1\" -> \"reference\": \"LONG\"",
        "\"reference\": \"PJ-1\" -> \"unknown\": \"field\"",
        "\"journal\": \"OD\" -> \"journal\": \"od\"",
        "\"journal\": \"OD\" -> \"journal\": \"\\u0000\"",
        "\"journal\": \"OD\" -> \"journal\": null",
        "\"account\": \"512\" -> \"account\": \"5 12\"",
        "\"account\": \"512\" -> \"account\": \"\\u0000\"",
        "\"account\": \"512\" -> \"account\": null",
        "\"debit\": \"1.00\" -> \"debit\": \"0\"",
        "\"debit\": \"1.00\" -> \"debit\": \"-1\"",
        "\"debit\": \"1.00\" -> \"debit\": \"1.001\"",
        "\"debit\": \"1.00\" -> \"debit\": \"1e999999999\"",
        "\"debit\": \"1.00\" -> \"debit\": \"1e-999999999\"",
        "\"debit\": \"1.00\" -> \"debit\": \"1E+2147483647\"",
        "\"debit\": \"1.00\" -> \"debit\": \"10E+2147483646\"",
        "\"debit\": \"1.00\" -> \"debit\": 1E+2147483647",
        "\"debit\": \"1.00\" -> \"debit\": 10E+2147483646",
        "\"debit\": \"1.00\" -> \"debit\": \"12345678901234567.00\"",
        "\"debit\": \"1.00\" -> \"debit\": \"NaN\"",
        "\"debit\": \"1.00\" -> \"debit\": true",
        "\"date\": \"DATE\" -> \"date\": \"2026-13-45\"",
        "\"date\": \"DATE\" -> \"date\": \"yesterday\"",
        "\"date\": \"DATE\" -> \"date\": null",
      })
  void a_bad_field_is_a_bad_request(String change) {
    var fromTo = change.replace("LONG", "x".repeat(201)).split(" -> ");
    var body = Company.entry("OD", "512", "101", "1.00");
    var from = fromTo[0].replace("DATE", today().toString());
    assertThat(body).contains(from);

    badRequest(body.replace(from, fromTo[1]));
  }

  private void badRequest(String body) {
    company
        .post(body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", notNullValue());
    assertThat(company.entries()).isZero();
  }

  @Test
  void other_media_types_are_refused() {
    company.as().contentType("text/plain").body("x").post(ENTRIES).then().statusCode(415);
  }
}
