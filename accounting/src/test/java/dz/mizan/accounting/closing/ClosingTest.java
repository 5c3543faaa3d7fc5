package dz.mizan.accounting.closing;

import static dz.mizan.accounting.Books.LAST_YEAR;
import static dz.mizan.accounting.Books.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Last year: closed, carried forward, opened again. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ClosingTest {
  private static final String ACCEPT = "{\"acceptWarnings\": true}";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    post("512", "101", "1000.00");
    post("411", "700", "900.00");
    post("613", "401", "300.00");
  }

  private void post(String debit, String credit, String amount) {
    Books.post(company, "OD", LAST_YEAR + "-06-15", debit, credit, amount).then().statusCode(201);
  }

  private Response close(String body) {
    return Books.year(company, LAST_YEAR, "close", body);
  }

  private Response carry() {
    return company.as().post(YEARS + "/" + LAST_YEAR + "/carry-forward");
  }

  /** Debit less credit by account of a year's months, from what posting maintains. */
  private TreeMap<String, BigDecimal> balances(int year, int fromMonth, int toMonth) {
    var found = new TreeMap<String, BigDecimal>();
    sql.rows(
            "select account, sum(debit) - sum(credit) as balance from account_balance where"
                + " company_id = ? and fiscal_year = ? and month between ? and ? group by account"
                + " having sum(debit) <> sum(credit)",
            company.id,
            year,
            fromMonth,
            toMonth)
        .forEach(row -> found.put((String) row.get("account"), (BigDecimal) row.get("balance")));
    return found;
  }

  @Test
  void closing_books_the_result_and_opens_the_next_year_with_classes_1_to_5() {
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT)
        .then()
        .statusCode(200)
        .body("year.status", equalTo("CLOSED"))
        .body("result.amount", equalTo("600.00"))
        .body("closingEntries", hasSize(1))
        .body("openingEntries", hasSize(1));

    assertThat(balances(LAST_YEAR, 13, 13))
        .containsEntry("120", new BigDecimal("-600.00"))
        .containsEntry("613", new BigDecimal("-300.00"))
        .containsEntry("700", new BigDecimal("900.00"))
        .hasSize(3);
    assertThat(balances(LAST_YEAR + 1, 0, 0))
        .isEqualTo(balances(LAST_YEAR, 0, 13))
        .containsOnlyKeys("101", "120", "401", "411", "512");
    Books.post(company, "OD", LAST_YEAR + "-12-31", "512", "101", "1.00").then().statusCode(422);
    close(ACCEPT).then().statusCode(409).body("code", equalTo("illegal-period-state"));
    Books.month(company, LAST_YEAR, 12, "reopen").then().statusCode(409);
  }

  @Test
  void a_loss_goes_to_129() {
    post("613", "401", "800.00");
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT).then().statusCode(200).body("result.amount", equalTo("-200.00"));

    assertThat(balances(LAST_YEAR + 1, 0, 0)).containsEntry("129", new BigDecimal("200.00"));
  }

  @Test
  void open_months_and_transfers_under_way_stop_the_closing_and_nothing_changes() {
    close(ACCEPT)
        .then()
        .statusCode(409)
        .body("code", equalTo("period-not-ready"))
        .body("violations[0].field", equalTo("months-open"));
    post("581", "512", "10.00");
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT)
        .then()
        .statusCode(409)
        .body("violations[0].field", equalTo("transfers-not-nil"))
        .body("violations[0].message", equalTo("581 10.00"));
    assertThat(balances(LAST_YEAR, 13, 13)).isEmpty();
    assertThat(company.entries()).isEqualTo(4);
  }

  @Test
  void warnings_must_be_accepted() {
    post("471", "512", "10.00");
    Books.closeThrough(company, LAST_YEAR, 12);
    close("{\"acceptWarnings\": false}")
        .then()
        .statusCode(409)
        .body("code", equalTo("closing-warnings"));
    close("{}").then().statusCode(400);
    close(ACCEPT).then().statusCode(200);
  }

  @Test
  void this_year_is_not_over() {
    Books.year(company, Company.today().getYear(), "close", ACCEPT)
        .then()
        .statusCode(409)
        .body("code", equalTo("period-not-over"));
  }

  @Test
  void a_provisional_opening_is_completed_by_what_has_changed_since() {
    carry().then().statusCode(200).body("openingEntries", hasSize(1));
    carry().then().statusCode(200).body("openingEntries", hasSize(0));
    assertThat(balances(LAST_YEAR + 1, 0, 0)).containsEntry("120", new BigDecimal("-600.00"));
    post("613", "401", "50.00");
    carry().then().body("openingEntries", hasSize(1));
    assertThat(balances(LAST_YEAR + 1, 0, 0))
        .containsEntry("120", new BigDecimal("-550.00"))
        .containsEntry("401", new BigDecimal("-350.00"));

    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT).then().statusCode(200).body("openingEntries", hasSize(0));
    assertThat(balances(LAST_YEAR + 1, 0, 0)).isEqualTo(balances(LAST_YEAR, 0, 13));
    carry().then().statusCode(409);
  }

  @Test
  void open_items_stay_as_they_are_and_partners_balances_are_carried() {
    var partner = UUID.randomUUID();
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer) values (?, ?, 'C-1', 'X',"
            + " true)",
        company.id,
        partner);
    sql.update(
        "insert into partner_balance values (?, ?, '411', ?, 6, 900, 0)",
        company.id,
        LAST_YEAR,
        partner);
    Books.closeThrough(company, LAST_YEAR, 12);
    long before = sql.count("select count(*) from open_item where company_id = ?", company.id);
    close(ACCEPT).then().statusCode(200);

    assertThat(sql.count("select count(*) from open_item where company_id = ?", company.id))
        .isEqualTo(before);
    assertThat(
            sql.text(
                "select debit - credit from partner_balance where company_id = ? and fiscal_year ="
                    + " ? and month = 0",
                company.id,
                LAST_YEAR + 1))
        .isEqualTo("900.00");
    assertThat(balances(LAST_YEAR + 1, 0, 0)).containsEntry("411", new BigDecimal("900.00"));
  }

  @Test
  void a_closed_year_is_opened_again_with_a_reason_and_closed_anew() {
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT).then().statusCode(200);
    Books.year(company, LAST_YEAR, "reopen", "{\"reason\": \"Audit\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"));
    assertThat(balances(LAST_YEAR, 13, 13)).isEmpty();
    Books.month(company, LAST_YEAR, 12, "reopen").then().statusCode(200);
    Books.post(company, "OD", LAST_YEAR + "-12-31", "613", "401", "100.00").then().statusCode(201);
    Books.month(company, LAST_YEAR, 12, "close").then().statusCode(200);
    close(ACCEPT)
        .then()
        .statusCode(200)
        .body("result.amount", equalTo("500.00"))
        .body("closingEntries", hasSize(1))
        .body("openingEntries", hasSize(1));
    assertThat(balances(LAST_YEAR + 1, 0, 0)).isEqualTo(balances(LAST_YEAR, 0, 13));
    Books.year(company, LAST_YEAR, "reopen", "{}").then().statusCode(400);
  }

  @Test
  void a_locked_year_is_never_opened_again() {
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT).then().statusCode(200);
    company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"date\": \"%d-12-31\"}".formatted(LAST_YEAR))
        .put("/api/v1/lock-date")
        .then()
        .statusCode(200);
    Books.year(company, LAST_YEAR, "reopen", "{\"reason\": \"Audit\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-locked"));
  }

  @Test
  void eight_who_close_at_once_close_once() {
    Books.closeThrough(company, LAST_YEAR, 12);
    var answers =
        Books.atOnce(
            Stream.generate(() -> (Callable<Response>) () -> close(ACCEPT)).limit(8).toList());

    assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
    assertThat(answers).allMatch(a -> List.of(200, 409, 412).contains(a.statusCode()));
    assertThat(balances(LAST_YEAR + 1, 0, 0)).isEqualTo(balances(LAST_YEAR, 0, 13));
  }

  @Test
  void closing_and_reopening_are_told_as_the_golden_samples_say() {
    Books.closeThrough(company, LAST_YEAR, 12);
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.fiscal-year.#")) {
      close(ACCEPT).then().statusCode(200);
      Books.year(company, LAST_YEAR, "reopen", "{\"reason\": \"Audit\"}");

      var closed = tap.awaitType("dz.mizan.accounting.fiscal-year.closed.v1").json();
      var reopened = tap.awaitType("dz.mizan.accounting.fiscal-year.reopened.v1").json();

      EventSamples.requireSameShape(closed);
      EventSamples.requireSameShape(reopened);
      assertThat(closed.path("sequence").asInt()).isEqualTo(1);
      assertThat(reopened.path("sequence").asInt()).isEqualTo(2);
      assertThat(closed.at("/data/result").asText()).isEqualTo("600.00");
    }
  }

  /** Any entries: the year is nil in 6 and 7 afterwards, and the opening is what it ends with. */
  @Test
  void whatever_was_posted_the_opening_is_the_year_before() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var accounts =
        List.of("101", "164", "218", "301", "401", "411", "421", "512", "600", "641", "700", "758");
    for (int i = 0; i < 40; i++) {
      var debit = accounts.get(random.nextInt(accounts.size()));
      var credit = accounts.get(random.nextInt(accounts.size()));
      post(debit, credit, (random.nextInt(1_000_000) + 1) / 100 + "." + (10 + random.nextInt(90)));
      if (random.nextInt(10) == 0) {
        carry().then().statusCode(200);
      }
    }
    Books.closeThrough(company, LAST_YEAR, 12);
    close(ACCEPT).then().statusCode(200);

    var opening = balances(LAST_YEAR + 1, 0, 0);
    assertThat(opening).as("seed %d", seed).isEqualTo(balances(LAST_YEAR, 0, 13));
    assertThat(opening.keySet()).allMatch(account -> account.compareTo("6") < 0);
    assertThat(opening.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
  }

  @Test
  void the_appropriation_is_proposed_and_bounded() {
    company
        .as()
        .get(YEARS + "/" + LAST_YEAR + "/appropriation")
        .then()
        .statusCode(200)
        .body("result", equalTo("600.00"))
        .body("capital", equalTo("1000.00"))
        .body("legalReserve", equalTo("30.00"))
        .body("distributable", equalTo("570.00"))
        .body("lines.account", org.hamcrest.Matchers.contains("120", "1061", "110"));
    company
        .as()
        .get(YEARS + "/" + LAST_YEAR + "/appropriation?dividends=570.01")
        .then()
        .statusCode(422)
        .body("code", equalTo("dividends-too-high"));
    company
        .as()
        .get(YEARS + "/" + LAST_YEAR + "/appropriation?dividends=-1")
        .then()
        .statusCode(400);
  }

  @Test
  void what_was_not_carried_yet_counts_in_the_proposal_and_in_the_checks_of_the_next_year() {
    post("530", "512", "20.00");
    Books.post(company, "OD", (LAST_YEAR + 1) + "-01-15", "512", "700", "100.00")
        .then()
        .statusCode(201);
    Books.post(company, "OD", (LAST_YEAR + 1) + "-01-15", "613", "530", "15.00")
        .then()
        .statusCode(201);

    company
        .as()
        .get(YEARS + "/" + (LAST_YEAR + 1) + "/appropriation")
        .then()
        .statusCode(200)
        .body("result", equalTo("85.00"))
        .body("capital", equalTo("1000.00"));
    company
        .as()
        .get(YEARS + "/" + (LAST_YEAR + 1) + "/checks?month=1")
        .then()
        .statusCode(200)
        .body("code", not(hasItem("cash-negative")));
  }

  @Test
  void a_result_that_is_not_carried_yet_stands_where_the_settings_put_it() {
    company
        .as()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body("{\"value\": \"110\"}")
        .put("/api/v1/accounting-settings/result-profit-account")
        .then()
        .statusCode(200);

    assertThat(opening("110")).isEqualTo("600.00");
    assertThat(opening("120")).isNull();
    carry().then().statusCode(200);
    assertThat(opening("110")).isEqualTo("600.00");
  }

  /** The credit of the next year's general balance at its end. */
  private String opening(String account) {
    return company
        .as()
        .get("/api/v1/general-balance?year=" + (LAST_YEAR + 1))
        .path("items.find { it.account == '%s' }?.balanceCredit".formatted(account));
  }

  @Test
  void another_company_cannot_close_it() {
    var other = Company.open(tokens, queues);
    other
        .as()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(ACCEPT)
        .post(YEARS + "/" + LAST_YEAR + "/close")
        .then()
        .statusCode(404);
  }
}
