package dz.mizan.accounting.register;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RegistersTest {
  private static final String LEDGER = "/api/v1/general-ledger";
  private static final String JOURNAL = "/api/v1/journal-register";
  private static final int YEAR = today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private Company company(Bookkeeping[] books) {
    var company = Company.open(tokens, queues);
    books[0] = new Bookkeeping(sql, company);
    books[0].post(YEAR + "-01-10", debit("512", "1000.00"), credit("101", "1000.00"));
    books[0].post(YEAR + "-02-05", debit("607", "300.00"), credit("512", "300.00"));
    books[0].post(YEAR + "-02-20", debit("512", "50.00"), credit("700", "50.00"));
    return company;
  }

  private Company company() {
    return company(new Bookkeeping[1]);
  }

  @Test
  void an_account_runs_from_its_opening_to_its_balance() {
    company()
        .as()
        .get(
            LEDGER + "?accountFrom=512&accountTo=512&from=%1$d-02-06&to=%1$d-02-28".formatted(YEAR))
        .then()
        .statusCode(200)
        .body("openings.account", equalTo(List.of("512")))
        .body("openings[0].balance", equalTo("700.00"))
        .body("items.size()", equalTo(1))
        .body("items[0].debit", equalTo("50.00"))
        .body("items[0].balance", equalTo("750.00"))
        .body("items[0].journal", equalTo("OD"))
        .body("nextCursor", equalTo(null));
  }

  @Test
  void pages_follow_each_other_with_the_balance_running_on() {
    var company = company();
    var balances = new ArrayList<String>();
    var cursor = "";
    do {
      var page = company.as().get(LEDGER + "?limit=1&accountFrom=512&accountTo=512" + cursor);
      page.then().statusCode(200);
      balances.addAll(page.<List<String>>path("items.balance"));
      String next = page.path("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(balances).containsExactly("1000.00", "700.00", "750.00");
  }

  @Test
  void what_was_carried_over_is_the_opening_and_not_a_line() {
    var books = new Bookkeeping[1];
    var company = company(books);
    books[0].post(
        "AN",
        YEAR + "-01-01",
        "OPENING",
        "AN",
        List.of(debit("530", "9.00"), credit("110", "9.00")));
    company
        .as()
        .get(LEDGER + "?accountFrom=530&accountTo=53")
        .then()
        .body("openings[0].balance", equalTo("9.00"))
        .body("items", empty());
  }

  @Test
  void one_partner_has_a_ledger_of_his_own() {
    var books = new Bookkeeping[1];
    var company = company(books);
    var one = books[0].partner("C1", "Un", null);
    var other = books[0].partner("C2", "Deux", null);
    books[0].post(YEAR + "-03-01", debit("411", "10.00").of(one), credit("700", "10.00"));
    books[0].post(YEAR + "-03-02", debit("411", "20.00").of(other), credit("700", "20.00"));
    books[0].post(YEAR + "-04-02", debit("411", "5.00").of(one), credit("700", "5.00"));
    company
        .as()
        .get(LEDGER + "?from=" + YEAR + "-04-01&partnerId=" + one)
        .then()
        .statusCode(200)
        .body("openings[0].balance", equalTo("10.00"))
        .body("items.size()", equalTo(1))
        .body("items[0].balance", equalTo("15.00"))
        .body("items[0].partner", equalTo("C1"));
  }

  @Test
  void csv_has_every_line_and_each_accounts_opening() {
    var csv = company().as().get(LEDGER + "?format=csv&from=%d-02-01".formatted(YEAR)).then();
    csv.statusCode(200).contentType(startsWith("text/csv"));
    var lines = csv.extract().asString().lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.getFirst()).startsWith("\ufeff\"account\",\"date\"");
    assertThat(lines.get(1)).startsWith("\"101\"").contains("-1000.00");
    assertThat(lines.get(2)).startsWith("\"512\"").contains(",1000.00,");
    assertThat(lines.get(3)).startsWith("\"512\"").contains("0.00,300.00,700.00");
    assertThat(lines.get(4)).contains("50.00,0.00,750.00");
    assertThat(lines.get(5)).startsWith("\"607\"");
    assertThat(lines.get(6)).startsWith("\"700\"");
  }

  @Test
  void the_journal_is_in_the_order_of_numbers() {
    var company = company();
    company
        .as()
        .get(JOURNAL + "?journal=OD&limit=3")
        .then()
        .statusCode(200)
        .body("items.number", equalTo(List.of(1, 1, 2)))
        .body("items.account", equalTo(List.of("512", "101", "607")));
    var csv = company.as().get(JOURNAL + "?format=csv").then().statusCode(200).extract();
    assertThat(csv.asString().lines()).hasSize(7);
    String cursor = company.as().get(JOURNAL + "?limit=3").path("nextCursor");
    company
        .as()
        .get(JOURNAL + "?limit=3&cursor=" + cursor)
        .then()
        .body("items.number", equalTo(List.of(2, 3, 3)))
        .body("nextCursor", equalTo(null));
  }

  @Test
  void the_centralising_journal_adds_up_each_month() {
    company()
        .as()
        .get("/api/v1/centralising-journal")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items[1].month", equalTo(2))
        .body("items[1].entries", equalTo(2))
        .body("items[1].firstNumber", equalTo(2))
        .body("items[1].lastNumber", equalTo(3))
        .body("items[1].total", equalTo("350.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"general-ledger", "journal-register", "centralising-journal"})
  void registers_are_printed(String register) {
    var company = company();
    for (var format : List.of("html", "pdf")) {
      company
          .as()
          .get("/api/v1/" + register + "?format=" + format)
          .then()
          .statusCode(200)
          .contentType(startsWith(format.equals("html") ? "text/html" : "application/pdf"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-02-30",
        "?from=2026-05-01&to=2026-04-01",
        "?from=2025-05-01&to=2026-04-01",
        "?year=2024&from=2026-01-01",
        "?accountFrom=x",
        "?cursor=abc",
        "?limit=0",
        "?from=yesterday"
      })
  void bad_questions_are_told(String query) {
    Company.open(tokens, queues)
        .as()
        .get(LEDGER + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void only_who_may_sees_registers_and_only_those_of_his_company() {
    var company = company();
    for (var path : List.of(LEDGER, JOURNAL, "/api/v1/centralising-journal")) {
      given().get(path).then().statusCode(401);
      company.with("accounts:read").get(path).then().statusCode(403);
      company.with("statements:read").get(path).then().statusCode(200);
      Company.open(tokens, queues).as().get(path).then().body("items", empty());
    }
  }
}
