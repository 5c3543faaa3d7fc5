package dz.mizan.accounting.entry;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.entry;
import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JournalEntryResourceTest {
  TestTokens tokens;
  Queues queues;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void a_posted_entry_is_numbered_and_can_be_read_again() {
    var posted = company.post("OD", "512", "101", "100000.5");
    posted
        .then()
        .statusCode(201)
        .header("Location", endsWith(ENTRIES + "/" + posted.path("id")))
        .body("journal", equalTo("OD"))
        .body("number", equalTo(1))
        .body("fiscalYear", equalTo(today().getYear()))
        .body("date", equalTo(today().toString()))
        .body("label", equalTo("Essai"))
        .body("reference", equalTo("PJ-1"))
        .body("currency", equalTo("DZD"))
        .body("lines.account", contains("512", "101"))
        .body("lines.debit", contains("100000.50", null))
        .body("lines.credit", contains(null, "100000.50"))
        .body("totalDebit", equalTo("100000.50"))
        .body("totalCredit", equalTo("100000.50"))
        .body("origin", nullValue())
        .body("postedAt", notNullValue())
        .body("postedBy", equalTo(company.user.toString()));

    var read = company.as().get(ENTRIES + "/" + posted.path("id"));
    assertThat(read.jsonPath().getMap("")).isEqualTo(posted.jsonPath().getMap(""));
  }

  @Test
  void each_journal_counts_by_itself_and_refused_entries_take_no_number() {
    company.post("OD", "512", "101", "1.00").then().body("number", equalTo(1));
    company.post("OD", "512", "999", "1.00").then().statusCode(422);
    company.post("OD", "512", "51", "1.00").then().statusCode(422);
    company.post("BQ", "512", "101", "1.00").then().body("number", equalTo(1));
    company.post("OD", "512", "101", "1.00").then().body("number", equalTo(2));
  }

  @Test
  void an_entry_off_by_a_centime_is_refused_and_nothing_is_written() {
    company
        .post(
            entry(
                "OD",
                today().toString(),
                """
                {"account": "512", "debit": "100.00"}, {"account": "101", "credit": "99.99"}"""))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("entry-unbalanced"))
        .body("debit", equalTo("100.00"))
        .body("credit", equalTo("99.99"));

    assertThat(company.entries()).isZero();
    assertThat(company.balance("512")).isNull();
  }

  @Test
  void unknown_accounts_and_headings_are_named_together() {
    company
        .post(
            entry(
                "OD",
                today().toString(),
                """
                {"account": "512", "debit": "3.00"}, {"account": "888", "credit": "1.00"},
                {"account": "51", "credit": "2.00"}"""))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body("violations.field", contains("lines[1].account", "lines[2].account"))
        .body("violations[0].message", containsString("888"));
  }

  @Test
  void an_unknown_journal_is_refused() {
    company
        .post("ZZ", "512", "101", "1.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-journal"))
        .body("violations.field", contains("journal"));
  }

  @Test
  void this_year_and_the_last_are_open_and_no_other() {
    var lines = "{\"account\": \"512\", \"debit\": 1}, {\"account\": \"101\", \"credit\": 1}";

    company.post(entry("OD", today().toString(), lines)).then().statusCode(201);
    company
        .post(entry("OD", today().minusYears(1).toString(), lines))
        .then()
        .statusCode(201)
        .body("fiscalYear", equalTo(today().getYear() - 1))
        .body("number", equalTo(1));
    for (var closed : new String[] {"1000-01-01", "1970-01-01", "+99999-01-01"}) {
      refusedDate(closed, lines);
    }
    refusedDate(today().minusYears(2).toString(), lines);
    refusedDate(today().plusYears(1).toString(), lines);
  }

  private void refusedDate(String date, String lines) {
    company
        .post(entry("OD", date, lines))
        .then()
        .statusCode(422)
        .body("code", equalTo("no-open-period"))
        .body("violations.field", contains("date"));
  }

  @Test
  void refusals_speak_french_and_arabic() {
    for (var language : new String[] {"fr", "ar"}) {
      company
          .as()
          .header("Accept-Language", language)
          .contentType("application/json")
          .body(Company.entry("ZZ", "512", "101", "1.00"))
          .post(ENTRIES)
          .then()
          .header("Content-Language", equalTo(language))
          .body("detail", containsString("ZZ"));
    }
  }

  @Test
  void a_thousand_lines_are_posted_and_one_more_is_refused() {
    company
        .post(entry("OD", today().toString(), lines(999)))
        .then()
        .statusCode(201)
        .body("totalDebit", equalTo("999.00"));
    company
        .post(entry("OD", today().toString(), lines(1000)))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("lines"));

    assertThat(company.balance("101")).isEqualTo("-999.00");
  }

  private static String lines(int debits) {
    return IntStream.range(0, debits)
            .mapToObj(i -> "{\"account\": \"512\", \"debit\": \"1.00\"}")
            .collect(Collectors.joining(", "))
        + ", {\"account\": \"101\", \"credit\": \"%d.00\"}".formatted(debits);
  }

  @Test
  void a_line_on_both_sides_is_refused_by_its_index() {
    company
        .post(
            entry(
                "OD",
                today().toString(),
                """
                {"account": "512", "debit": "1.00"},
                {"account": "101", "debit": "1.00", "credit": "2.00"}"""))
        .then()
        .statusCode(422)
        .body("violations.field", contains("lines[1]"));
  }

  @Test
  void the_list_filters_by_journal_and_date_and_pages() {
    for (var journal : new String[] {"OD", "OD", "BQ", "OD"}) {
      company.post(journal, "512", "101", "1.00").then().statusCode(201);
    }

    var first = company.as().get(ENTRIES + "?journal=OD&limit=2");
    first.then().body("items.number", contains(1, 2)).body("items[0].lines", nullValue());
    company
        .as()
        .get(ENTRIES + "?journal=OD&limit=2&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.number", contains(3))
        .body("nextCursor", nullValue());
    company
        .as()
        .get(ENTRIES + "?from=" + today() + "&to=" + today())
        .then()
        .body("items.size()", equalTo(4));
    company
        .as()
        .get(ENTRIES + "?from=" + today().plusDays(1))
        .then()
        .body("items.size()", equalTo(0));
    company
        .as()
        .get(ENTRIES + "?to=" + today().minusDays(1))
        .then()
        .body("items", equalTo(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?journal=od",
        "?from=x",
        "?to=2026-02-30",
        "?cursor=x",
        "?cursor=AAAA",
        "?limit=0"
      })
  void bad_filters_are_told(String query) {
    company
        .as()
        .get(ENTRIES + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/00000000-0000-7000-8000-000000000000"})
  void an_entry_that_does_not_exist_is_not_found(String id) {
    company.as().get(ENTRIES + id).then().statusCode(404).contentType("application/problem+json");
  }
}
