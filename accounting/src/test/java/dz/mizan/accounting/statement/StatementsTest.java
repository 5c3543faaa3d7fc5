package dz.mizan.accounting.statement;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
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
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StatementsTest {
  private static final String STATEMENTS = "/api/v1/statements/";
  private static final int YEAR = today().getYear();
  private static final int BEFORE = YEAR - 1;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  /** Two years of a small company: the first one closed and carried over. */
  private Company twoYears() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(BEFORE + "-01-10", debit("512", "100000.00"), credit("101", "100000.00"));
    books.post(BEFORE + "-02-10", debit("2182", "30000.00"), credit("512", "30000.00"));
    books.post(
        BEFORE + "-06-10",
        debit("512", "11900.00"),
        credit("700", "10000.00"),
        credit("4457", "1900.00"));
    books.post(BEFORE + "-12-31", debit("681", "6000.00"), credit("28182", "6000.00"));
    books.post(
        "OD",
        BEFORE + "-12-31",
        "CLOSING",
        "C",
        List.of(debit("700", "10000.00"), credit("681", "6000.00"), credit("120", "4000.00")));
    books.post(
        "AN",
        YEAR + "-01-01",
        "OPENING",
        "AN",
        List.of(
            debit("512", "81900.00"),
            debit("2182", "30000.00"),
            credit("28182", "6000.00"),
            credit("101", "100000.00"),
            credit("4457", "1900.00"),
            credit("120", "4000.00")));
    var good = books.partner("C1", "EURL Atlas", null);
    var paidAhead = books.partner("C2", "SARL Tell", null);
    books.post(
        YEAR + "-01-15",
        debit("411", "2380.00").of(good),
        credit("706", "2000.00"),
        credit("4457", "380.00"));
    books.post(YEAR + "-01-20", debit("512", "500.00"), credit("411", "500.00").of(paidAhead));
    books.post(
        YEAR + "-01-25",
        debit("120", "4000.00"),
        credit("106", "3000.00"),
        credit("457", "1000.00"));
    return company;
  }

  @Test
  void assets_equal_liabilities_and_debts_are_not_set_off_against_advances() {
    var sheet = get(twoYears(), "balance-sheet");
    assertThat(amount(sheet, "customers")).isEqualTo("2380.00");
    assertThat(amount(sheet, "other-debts")).isEqualTo("1500.00"); // 500 advance, 1 000 dividends
    assertThat(sheet.<String>path(line("other-tangible") + ".gross")).isEqualTo("30000.00");
    assertThat(sheet.<String>path(line("other-tangible") + ".deduction")).isEqualTo("6000.00");
    assertThat(amount(sheet, "other-tangible")).isEqualTo("24000.00");
    assertThat(amount(sheet, "cash")).isEqualTo("82400.00");
    assertThat(amount(sheet, "reserves")).isEqualTo("3000.00");
    assertThat(amount(sheet, "result")).isEqualTo("2000.00");
    assertThat(amount(sheet, "taxes-payable")).isEqualTo("2280.00");
    assertThat(amount(sheet, "total-assets"))
        .isEqualTo(amount(sheet, "total-liabilities"))
        .isEqualTo("108780.00");
    assertThat(sheet.<String>path(line("total-assets") + ".previous")).isEqualTo("105900.00");
    assertThat(sheet.<String>path(line("total-liabilities") + ".previous")).isEqualTo("105900.00");
    assertThat(sheet.<List<String>>path("unmapped")).isEmpty();
  }

  @Test
  void the_result_is_without_the_closing_entries_and_beside_that_of_the_year_before() {
    var income = get(twoYears(), "income-statement");
    assertThat(amount(income, "sales")).isEqualTo("2000.00");
    assertThat(amount(income, "net-result")).isEqualTo("2000.00");
    assertThat(income.<String>path(line("sales") + ".previous")).isEqualTo("10000.00");
    assertThat(income.<String>path(line("depreciation") + ".previous")).isEqualTo("6000.00");
    assertThat(income.<String>path(line("net-result") + ".previous")).isEqualTo("4000.00");
  }

  @Test
  void flows_explain_how_the_treasury_changed() {
    var company = twoYears();
    var flows = get(company, "cash-flow");
    assertThat(amount(flows, "from-customers")).isEqualTo("500.00");
    assertThat(amount(flows, "net-change")).isEqualTo("500.00");
    assertThat(flows.<String>path("treasury.opening")).isEqualTo("81900.00");
    assertThat(flows.<String>path("treasury.closing")).isEqualTo("82400.00");
    var before =
        company.as().get(STATEMENTS + "cash-flow?year=" + BEFORE).then().statusCode(200).extract();
    assertThat(before.<String>path(line("shares-issued") + ".amount")).isEqualTo("100000.00");
    assertThat(before.<String>path(line("fixed-assets-bought") + ".amount")).isEqualTo("-30000.00");
    assertThat(before.<String>path(line("from-customers") + ".amount")).isEqualTo("11900.00");
    assertThat(before.<String>path(line("net-change") + ".amount")).isEqualTo("81900.00");
  }

  @Test
  void equity_goes_from_its_opening_to_its_closing_by_what_changed_it() {
    var equity = get(twoYears(), "equity-changes");
    assertThat(equity.<List<String>>path("columns.code"))
        .containsExactly("capital", "premiums", "evaluation", "revaluation", "reserves");
    assertThat(row(equity, "opening", BEFORE)).isEqualTo("0.00");
    assertThat(row(equity, "capital", BEFORE)).isEqualTo("100000.00");
    assertThat(row(equity, "result", BEFORE)).isEqualTo("4000.00");
    assertThat(row(equity, "closing", BEFORE)).isEqualTo("104000.00");
    assertThat(row(equity, "opening", YEAR)).isEqualTo("104000.00");
    assertThat(row(equity, "dividends", YEAR)).isEqualTo("-1000.00");
    assertThat(row(equity, "result", YEAR)).isEqualTo("2000.00");
    assertThat(row(equity, "closing", YEAR)).isEqualTo("105000.00");
  }

  @Test
  void a_line_leads_to_its_accounts_and_those_to_the_lines_of_the_ledger() {
    var company = twoYears();
    var line = company.as().get(STATEMENTS + "balance-sheet/lines/total-current-assets");
    line.then()
        .statusCode(200)
        .body("items.account", equalTo(List.of("411", "512")))
        .body("items[0].line", equalTo("customers"))
        .body("items[0].amount", equalTo("2380.00"))
        .body("items[1].previous", equalTo("81900.00"));
    company
        .as()
        .get(line.<String>path("items[0].lines"))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items[1].balance", equalTo("1880.00"));
    company
        .as()
        .get(STATEMENTS + "balance-sheet/lines/customers?month=6")
        .then()
        .body("items[0].lines", endsWith("&to=%d-06-30".formatted(YEAR)));
    company.as().get(STATEMENTS + "balance-sheet/lines/nothing").then().statusCode(404);
    company.as().get(STATEMENTS + "nothing/lines/cash").then().statusCode(404);
  }

  @Test
  void a_year_that_was_not_opened_starts_from_what_the_one_before_came_to() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(
        BEFORE + "-03-01",
        debit("512", "1000.00"),
        credit("101", "600.00"),
        credit("700", "400.00"));
    books.post(YEAR + "-01-02", debit("512", "50.00"), credit("700", "50.00"));
    var sheet = get(company, "balance-sheet");
    assertThat(amount(sheet, "cash")).isEqualTo("1050.00");
    assertThat(amount(sheet, "result")).isEqualTo("450.00");
    assertThat(amount(get(company, "income-statement"), "net-result")).isEqualTo("50.00");
    assertThat(amount(sheet, "total-assets")).isEqualTo(amount(sheet, "total-liabilities"));
  }

  @Test
  void the_first_months_can_be_looked_at_alone() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(BEFORE + "-03-01", debit("512", "70.00"), credit("700", "70.00"));
    books.post(BEFORE + "-04-01", debit("512", "30.00"), credit("700", "30.00"));
    company
        .as()
        .get(STATEMENTS + "income-statement?month=3&year=" + BEFORE)
        .then()
        .body(line("sales") + ".amount", equalTo("70.00"));
    company
        .as()
        .get(STATEMENTS + "balance-sheet?month=3&year=" + BEFORE)
        .then()
        .body(line("cash") + ".amount", equalTo("70.00"))
        .body("month", equalTo(3));
  }

  /** Whatever is posted, the statements agree with each other and with the lines. */
  @Test
  void any_entries_have_statements_that_agree() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    var accounts =
        List.of(
            "101", "109", "120", "164", "2182", "28182", "380", "390", "401", "411", "419", "421",
            "431", "442", "44566", "4457", "467", "486", "491", "512", "519", "530", "603", "631",
            "681", "692", "695", "700", "709", "724", "752", "786");
    var partner = books.partner("P1", "Un", null);
    var other = books.partner("P2", "Deux", null);
    for (int i = 0; i < 60; i++) {
      var lines = new ArrayList<Bookkeeping.Line>();
      var sum = BigDecimal.ZERO;
      for (int n = random.nextInt(1, 5); n > 0; n--) {
        var amount = BigDecimal.valueOf(random.nextLong(1, 10_000_000), 2);
        var signed = random.nextBoolean() ? amount : amount.negate();
        var account = accounts.get(random.nextInt(accounts.size()));
        lines.add(
            new Bookkeeping.Line(
                account,
                signed,
                account.startsWith("4") ? random.nextBoolean() ? partner : other : null,
                ""));
        sum = sum.add(signed);
      }
      if (sum.signum() != 0) {
        lines.add(new Bookkeeping.Line("512", sum.negate(), null, ""));
        int year = random.nextInt(3) == 0 ? BEFORE : YEAR;
        if (lines.stream().anyMatch(line -> line.amount().signum() > 0)
            && lines.stream().anyMatch(line -> line.amount().signum() < 0)) {
          books.post(
              "%d-%02d-15".formatted(year, random.nextInt(1, 13)),
              lines.toArray(Bookkeeping.Line[]::new));
        }
      }
    }
    for (int month : new int[] {1, 6, 12}) {
      var sheet = company.as().get(STATEMENTS + "balance-sheet?month=" + month);
      assertThat(amount(sheet, "total-assets"))
          .as("seed %d month %d", seed, month)
          .isEqualTo(amount(sheet, "total-liabilities"));
      company
          .as()
          .get(STATEMENTS + "checks?month=" + month)
          .then()
          .statusCode(200)
          .body("checks.findAll { !it.ok && !it.check.endsWith('zero') }", empty());
    }
  }

  @Test
  void checks_tell_what_is_wrong() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(YEAR + "-01-02", debit("581", "50.00"), credit("471", "50.00"));
    company
        .as()
        .get(STATEMENTS + "checks")
        .then()
        .statusCode(200)
        .body("ok", equalTo(false))
        .body(
            "checks.findAll { !it.ok }.check.sort()",
            equalTo(List.of("liaison-accounts-are-zero", "suspense-accounts-are-zero")))
        .body("checks.find { it.check == 'liaison-accounts-are-zero' }.detail", equalTo("581"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balance-sheet",
        "income-statement",
        "cash-flow",
        "equity-changes",
        "inventory-book"
      })
  void statements_come_as_csv_page_and_pdf_in_two_languages(String statement) {
    var company = twoYears();
    var csv = company.as().get(STATEMENTS + statement + "?format=csv");
    csv.then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString(statement + ".csv"));
    assertThat(csv.asString()).contains("00\r\n");
    company
        .as()
        .header("Accept", "text/html")
        .get(STATEMENTS + statement + "?lang=ar")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("dir=\"rtl\""));
    for (var language : List.of("fr", "ar")) {
      var pdf = company.as().get(STATEMENTS + statement + "?format=pdf&lang=" + language);
      pdf.then().statusCode(200).contentType(startsWith("application/pdf"));
      assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  @Test
  void the_inventory_book_has_the_accounts_of_what_is_had_and_owed() {
    twoYears()
        .as()
        .get(STATEMENTS + "inventory-book")
        .then()
        .statusCode(200)
        .body("items.find { it.account == '411' }.debit", equalTo("2380.00"))
        .body("items.find { it.account == '411' }.credit", equalTo("500.00"))
        .body("balanceSheet.lines.size()", equalTo(48))
        .body("incomeStatement." + line("net-result") + ".amount", equalTo("2000.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?year=0", "?month=13", "?month=0", "?format=docx", "?lang=de", "?year=abc"})
  void bad_questions_are_told(String query) {
    var response = Company.open(tokens, queues).as().get(STATEMENTS + "balance-sheet" + query);
    assertThat(response.statusCode()).isIn(400, 404);
    response.then().contentType("application/problem+json");
  }

  @Test
  void only_who_may_sees_statements_and_only_those_of_his_company() {
    var company = twoYears();
    for (var path : List.of("balance-sheet", "checks", "balance-sheet/lines/cash")) {
      given().get(STATEMENTS + path).then().statusCode(401);
      company.with("accounts:read").get(STATEMENTS + path).then().statusCode(403);
      company.with("statements:read").get(STATEMENTS + path).then().statusCode(200);
    }
    var neighbour = Company.open(tokens, queues);
    assertThat(amount(get(neighbour, "balance-sheet"), "total-assets")).isEqualTo("0.00");
  }

  private static Response get(Company company, String statement) {
    var response = company.as().get(STATEMENTS + statement);
    response.then().statusCode(200);
    return response;
  }

  private static String line(String code) {
    return "lines.find { it.code == '%s' }".formatted(code);
  }

  private static String amount(Response response, String code) {
    return response.path(line(code) + ".amount");
  }

  private static String row(Response response, String code, int year) {
    return response.path(
        "rows.find { it.code == '%s' && it.year == %d }.total".formatted(code, year));
  }
}
