package dz.mizan.accounting.closing;

import static dz.mizan.accounting.Books.LAST_YEAR;
import static dz.mizan.accounting.Books.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company that came with the balances of another program. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ImportedOpeningTest {
  private static final int YEAR = LAST_YEAR + 1;
  private static final String OPENING = "account;debit;credit\n512;%s;\n101;;%s\n";

  TestTokens tokens;
  Queues queues;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
  }

  private Response send(String amount) {
    return company
        .as()
        .contentType("text/csv")
        .queryParam("kind", "opening-balances")
        .queryParam("year", YEAR)
        .body(OPENING.formatted(amount, amount))
        .post("/api/v1/entry-imports");
  }

  private String opening() {
    return company
        .as()
        .get(Company.ENTRIES + "?year=" + YEAR)
        .path("items.find { it.kind == 'OPENING' && it.reverses == null }.id");
  }

  private Response reverse(String id, String date) {
    return LedgerBooks.post(
        company,
        Company.ENTRIES + "/" + id + "/reverse",
        "{\"reason\": \"Erreur\"%s}"
            .formatted(date.isEmpty() ? "" : ", \"date\": \"%s\"".formatted(date)));
  }

  @Test
  void the_year_before_an_imported_opening_is_closed_and_carries_nothing_into_it() {
    send("500.00").then().statusCode(201);
    Books.post(company, "OD", LAST_YEAR + "-06-15", "512", "700", "30.00").then().statusCode(201);
    company
        .as()
        .post(YEARS + "/" + LAST_YEAR + "/carry-forward")
        .then()
        .statusCode(409)
        .body("code", equalTo("opening-imported"));

    company
        .as()
        .get(YEARS + "/" + LAST_YEAR + "/checks")
        .then()
        .statusCode(200)
        .body(
            "find { it.code == 'not-in-imported-opening' }.detail",
            equalTo("512 30.00, 700 -30.00"));

    Books.closeThrough(company, LAST_YEAR, 12);
    Books.year(company, LAST_YEAR, "close", "{\"acceptWarnings\": true}")
        .then()
        .statusCode(200)
        .body("result.amount", equalTo("30.00"))
        .body("openingEntries", hasSize(0));
  }

  @Test
  void a_second_opening_is_refused_until_the_first_is_reversed_on_its_own_day() {
    send("500.00").then().statusCode(201);
    send("700.00").then().statusCode(409).body("code", equalTo("opening-there"));
    assertThat(company.balance("512")).isEqualTo("500.00");

    reverse(opening(), "")
        .then()
        .statusCode(201)
        .body("date", equalTo(YEAR + "-01-01"))
        .body("kind", equalTo("OPENING"));
    send("700.00").then().statusCode(201);

    assertThat(company.balance("512")).isEqualTo("700.00");
    LedgerBooks.requireIntact(company);
  }

  @Test
  void two_openings_at_once_are_one() {
    var answers = LedgerBooks.atOnce(2, i -> send(i == 0 ? "500.00" : "700.00"));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    assertThat(company.entries()).isEqualTo(1);
  }

  @Test
  void a_mistake_of_an_earlier_year_that_was_reversed_in_it_does_not_keep_the_opening_out() {
    String id = Books.post(company, "OD", LAST_YEAR + "-06-01", "512", "101", "1.00").path("id");
    send("500.00").then().statusCode(409).body("code", equalTo("opening-not-first"));

    reverse(id, LAST_YEAR + "-06-02").then().statusCode(201);

    send("500.00").then().statusCode(201);
  }

  @Test
  void an_imported_entry_is_reversed_as_one_that_was_posted() {
    company
        .as()
        .contentType("text/csv")
        .queryParam("kind", "entries")
        .queryParam("year", YEAR)
        .body(
            "entry,journal,date,account,debit,credit,label\n"
                + "1,OD,%s,512,5.00,,a\n1,OD,%s,101,,5.00,a\n"
                    .formatted(Company.today(), Company.today()))
        .post("/api/v1/entry-imports")
        .then()
        .statusCode(201);
    String id = company.as().get(Company.ENTRIES).path("items[0].id");

    reverse(id, "").then().statusCode(201).body("reverses", equalTo(id));

    assertThat(company.balance("512")).isEqualTo("0.00");
  }
}
