package dz.mizan.accounting.tax;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.invoice.Sales.line;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.invoice.Sales;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a return makes of sales that are no simple ones. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MonthSalesTest {
  private static final YearMonth NOW = YearMonth.from(today());
  private static final YearMonth MONTH = NOW.minusMonths(2);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void deposits_and_sums_advanced_change_nothing_of_what_is_exempt() {
    var sales = Sales.of(company, sql);
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    sales.issued(
        sales.body(
            "TRANSFER",
            line("GOODS", "1", "500", "EXEMPT") + ", " + line("DISBURSEMENT", "1", "90", "EXEMPT"),
            ""));
    get(NOW)
        .then()
        .body("exempt", equalTo("500.00"))
        .body("rates.base", equalTo(List.of("300.00")));

    sales.issued(
        sales.body(
            "TRANSFER",
            line("GOODS", "10", "100", "NORMAL"),
            ", \"deposits\": [\"" + deposit + "\"]"));
    get(NOW)
        .then()
        .body("exempt", equalTo("500.00"))
        .body("rates.base", equalTo(List.of("1000.00")));
  }

  @Test
  void an_asset_sold_with_tva_hides_no_exempt_turnover() {
    var books = new Bookkeeping(sql, company);
    books.post(MONTH + "-05", debit("411", "500.00"), credit("706", "500.00"));
    books.post(
        MONTH + "-06", debit("462", "1190.00"), credit("752", "1000.00"), credit("4457", "190.00"));
    get(MONTH)
        .then()
        .body("exempt", equalTo("500.00"))
        .body("rates.base", equalTo(List.of("1000.00")));
  }

  @Test
  void other_income_with_tva_beside_turnover_hides_no_exempt_turnover() {
    var books = new Bookkeeping(sql, company);
    books.post(MONTH + "-05", debit("411", "500.00"), credit("706", "500.00"));
    books.post(
        MONTH + "-06",
        debit("411", "238.00"),
        credit("706", "100.00"),
        credit("758", "100.00"),
        credit("4457", "38.00"));
    get(MONTH)
        .then()
        .body("exempt", equalTo("500.00"))
        .body("rates.base", equalTo(List.of("200.00")));
  }

  @Test
  void stamp_duty_of_a_receipt_that_was_taken_back_is_not_owed() {
    var books = new Bookkeeping(sql, company);
    var receipt = books.post(MONTH + "-05", debit("530", "500.00"), credit("4477", "500.00"));
    var stamp = "rows.find { it.key == 'stamp-duty' }.amount";
    get(MONTH).then().body(stamp, equalTo("500.00"));

    company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"date\": \"%s-06\", \"reason\": \"Erreur\"}".formatted(MONTH))
        .post(Company.ENTRIES + "/" + receipt + "/reverse")
        .then()
        .statusCode(201);

    get(MONTH).then().body(stamp, equalTo("0.00"));
  }

  @Test
  void a_company_without_any_rate_has_a_return() {
    int year = today().getYear() + 1;
    for (var code : List.of("NORMAL", "REDUCED")) {
      company
          .as()
          .contentType(ContentType.JSON)
          .body(
              "{\"code\": \"%s\", \"validFrom\": \"%d-01-01\", \"percent\": \"0\"}"
                  .formatted(code, year))
          .post("/api/v1/tva-rates")
          .then()
          .statusCode(201);
    }
    get(YearMonth.of(year, 1)).then().statusCode(200).body("due", equalTo("0.00"));
  }

  @Test
  void no_month_before_the_first_is_late() {
    var states = "items.findAll { it.kind == 'G50' }.state";
    calendar(today().getYear() - 1).then().body(states, everyItem(is("DONE")));
    calendar(today().getYear()).then().body(states, not(hasItem("LATE")));

    new Bookkeeping(sql, company)
        .post(MONTH + "-05", debit("411", "500.00"), credit("706", "500.00"));

    var before = MONTH.minusMonths(1);
    calendar(before.getYear())
        .then()
        .body("items.find { it.period == '%s' }.state".formatted(before), equalTo("DONE"));
    calendar(MONTH.getYear())
        .then()
        .body("items.find { it.period == '%s' }.state".formatted(MONTH), not(equalTo("DONE")));
  }

  private Response get(YearMonth month) {
    return company
        .as()
        .get("/api/v1/tax-returns/%d/%d".formatted(month.getYear(), month.getMonthValue()));
  }

  private Response calendar(int year) {
    return company.as().get("/api/v1/tax-calendar?year=" + year);
  }
}
