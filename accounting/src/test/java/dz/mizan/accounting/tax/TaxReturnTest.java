package dz.mizan.accounting.tax;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TaxReturnTest {
  private static final String RETURNS = "/api/v1/tax-returns";
  private static final YearMonth MONTH = YearMonth.from(today()).minusMonths(2);
  private static final YearMonth NEXT = MONTH.plusMonths(1);

  TestTokens tokens;
  Queues queues;
  Sql sql;

  /** Sold 10 000 at 19 % and 1 000 at 9 %, 500 exempt; bought for 2 000 and an asset for 5 000. */
  private Company company() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(
        MONTH + "-05",
        debit("411", "11900.00"),
        credit("700", "10000.00"),
        credit("44571", "1900.00"));
    books.post(
        MONTH + "-06",
        debit("530", "1590.00"),
        credit("700", "1000.00"),
        credit("706", "500.00"),
        credit("44572", "90.00"));
    books.post(
        MONTH + "-07", debit("607", "2000.00"), debit("44566", "380.00"), credit("401", "2380.00"));
    books.post(
        MONTH + "-08",
        debit("2182", "5000.00"),
        debit("44562", "950.00"),
        credit("404", "5950.00"));
    books.post(MONTH + "-09", debit("530", "250.00"), credit("4477", "250.00"));
    books.post(
        MONTH + "-28",
        debit("631", "40000.00"),
        credit("421", "36900.00"),
        credit("4421", "3100.00"));
    return company;
  }

  @Test
  void a_month_that_is_not_declared_shows_what_it_would_come_to() {
    get(company(), MONTH)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("rates.percent", equalTo(List.of("19.00", "9.00")))
        .body("rates.base", equalTo(List.of("10000.00", "1000.00")))
        .body("rates.tva", equalTo(List.of("1900.00", "90.00")))
        .body("exempt", equalTo("500.00"))
        .body("collected", equalTo("1990.00"))
        .body("deductibleOnAssets", equalTo("950.00"))
        .body("deductibleOnOthers", equalTo("380.00"))
        .body("due", equalTo("660.00"))
        .body("creditAfter", equalTo("0.00"))
        .body("dueOn", equalTo(NEXT.atDay(20).toString()))
        .body(row("tva-19") + ".base", equalTo("10000.00"))
        .body(row("tva-9") + ".amount", equalTo("90.00"))
        .body(row("stamp-duty") + ".amount", equalTo("250.00"))
        .body(row("irg-salaries") + ".amount", equalTo("3100.00"))
        .body(row("irg-salaries") + ".code", equalTo("E2L30"));
  }

  @Test
  void a_declared_month_stays_as_it_was_and_its_entry_moves_the_tax_to_what_is_due() {
    var company = company();
    var declared = declare(company, MONTH);
    declared
        .then()
        .statusCode(201)
        .header(
            "Location",
            equalTo("/api/v1/tax-returns/%d/%d".formatted(MONTH.getYear(), MONTH.getMonthValue())))
        .body("status", equalTo("DECLARED"))
        .body("due", equalTo("660.00"))
        .body("entryId", notNullValue());
    assertThat(balance(company, "44571")).isEqualTo("0.00");
    assertThat(balance(company, "44566")).isEqualTo("0.00");
    assertThat(balance(company, "4455")).isEqualTo("-660.00");
    // Booked late: the month keeps its figures, the next one takes it in.
    new Bookkeeping(sql, company)
        .post(
            MONTH + "-20",
            debit("411", "1190.00"),
            credit("700", "1000.00"),
            credit("44571", "190.00"));
    get(company, MONTH).then().body("due", equalTo("660.00")).body("status", equalTo("DECLARED"));
    get(company, NEXT)
        .then()
        .body("due", equalTo("190.00"))
        .body("rates[0].base", equalTo("1000.00"));
    company
        .as()
        .get("/api/v1/journal-entries/" + declared.path("entryId"))
        .then()
        .statusCode(200)
        .body("date", equalTo(MONTH.atEndOfMonth().toString()))
        .body("origin.type", equalTo("tva-return"))
        .body("origin.id", equalTo(declared.path("id")));
    company.as().get(RETURNS).then().body("items.due", equalTo(List.of("660.00")));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'tax-return.declared'",
                company.id))
        .isEqualTo(1);
  }

  @Test
  void a_credit_is_carried_into_the_next_month() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(
        MONTH + "-07", debit("607", "2000.00"), debit("44566", "380.04"), credit("401", "2380.04"));
    declare(company, MONTH).then().statusCode(201).body("creditAfter", equalTo("380.00"));
    assertThat(balance(company, "44567")).isEqualTo("380.00");
    assertThat(balance(company, "658")).isEqualTo("0.04");
    books.post(
        NEXT + "-05",
        debit("411", "11900.00"),
        credit("700", "10000.00"),
        credit("4457", "1900.00"));
    declare(company, NEXT)
        .then()
        .statusCode(201)
        .body("creditBefore", equalTo("380.00"))
        .body("due", equalTo("1520.00"));
    assertThat(balance(company, "44567")).isEqualTo("0.00");
    assertThat(balance(company, "4455")).isEqualTo("-1520.00");
  }

  @Test
  void a_month_without_anything_is_declared_nil_and_posts_nothing() {
    var company = Company.open(tokens, queues);
    declare(company, MONTH)
        .then()
        .statusCode(201)
        .body("due", equalTo("0.00"))
        .body("entryId", equalTo(null));
    assertThat(company.entries()).isZero();
  }

  @Test
  void a_month_is_declared_once_in_its_order_and_after_its_end() {
    var company = company();
    declare(company, MONTH).then().statusCode(201);
    int entries = company.entries();
    declare(company, MONTH).then().statusCode(409).body("code", equalTo("return-already-declared"));
    declare(company, MONTH.minusMonths(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("return-out-of-order"))
        .body("next", equalTo(NEXT.toString()));
    declare(company, NEXT).then().statusCode(201);
    declare(company, NEXT.plusMonths(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("month-not-over"));
    assertThat(sql.count("select count(*) from tva_return where company_id = ?", company.id))
        .isEqualTo(2);
    assertThat(company.entries()).isEqualTo(entries);
  }

  @Test
  void of_several_who_declare_at_once_one_does() throws Exception {
    var company = company();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var statuses =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> declare(company, MONTH).statusCode()))
              .toList();
      int created = 0;
      for (var status : statuses) {
        assertThat(status.get()).isIn(201, 409);
        created += status.get() == 201 ? 1 : 0;
      }
      assertThat(created).isEqualTo(1);
    }
    assertThat(balance(company, "4455")).isEqualTo("-660.00");
  }

  @Test
  void the_same_key_gives_the_same_answer() {
    var company = company();
    var key = UUID.randomUUID().toString();
    var first = declare(company, MONTH, key).then().statusCode(201).extract().asString();
    assertThat(declare(company, MONTH, key).then().statusCode(201).extract().asString())
        .isEqualTo(first);
  }

  @Test
  void a_declared_return_cannot_be_changed_in_sql_either() {
    var company = company();
    declare(company, MONTH).then().statusCode(201);
    assertThatThrownBy(
            () -> sql.update("update tva_return set due = 0 where company_id = ?", company.id))
        .hasMessageContaining("are not changed");
  }

  @Test
  void the_worksheet_is_printed_and_its_codes_are_data() {
    var company = company();
    company
        .as()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(
            """
            {"code": "E9Z99", "selector": "4477",
             "labels": {"fr": "Timbre", "en": "Stamp", "ar": "الطابع"}}""")
        .put("/api/v1/g50-rows/stamp-duty")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));
    var csv = company.as().get(path(MONTH) + "?format=csv").then().statusCode(200).extract();
    assertThat(csv.asString()).contains("\"E9Z99\",\"Timbre\",,250.00");
    for (var format : List.of("html", "pdf")) {
      company
          .as()
          .get(path(MONTH) + "?lang=ar&format=" + format)
          .then()
          .statusCode(200)
          .contentType(startsWith(format.equals("html") ? "text/html" : "application/pdf"));
    }
    company
        .as()
        .get("/api/v1/g50-rows")
        .then()
        .body("find { it.key == 'tls' }.version", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "44", "ASSETS"})
  void a_row_is_not_filled_from_nowhere(String selector) {
    var company = Company.open(tokens, queues);
    var response =
        company
            .as()
            .header("If-Match", "\"1\"")
            .contentType(ContentType.JSON)
            .body(
                """
                {"code": "E", "selector": "%s", "labels": {"fr": "a", "en": "b", "ar": "c"}}"""
                    .formatted(selector))
            .put("/api/v1/g50-rows/" + (selector.equals("44") ? "tva-due" : "stamp-duty"));
    assertThat(response.statusCode()).isEqualTo(selector.equals("x") ? 400 : 422);
    company.as().get("/api/v1/g50-rows").then().body("version.max()", equalTo(1));
  }

  @Test
  void a_stale_or_unknown_row_is_told() {
    var company = Company.open(tokens, queues);
    for (var expected : List.of(List.of("stamp-duty", "\"9\"", 412), List.of("none", "*", 404))) {
      company
          .as()
          .header("If-Match", expected.get(1))
          .contentType(ContentType.JSON)
          .body(
              """
              {"code": "E", "selector": "4477", "labels": {"fr": "a", "en": "b", "ar": "c"}}""")
          .put("/api/v1/g50-rows/" + expected.get(0))
          .then()
          .statusCode((int) expected.get(2));
    }
  }

  @Test
  void the_calendar_tells_when_what_is_due_and_what_is_done() {
    var company = company();
    declare(company, MONTH).then().statusCode(201);
    company
        .as()
        .get("/api/v1/tax-calendar?year=" + MONTH.getYear())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(15))
        .body("items.find { it.period == '%s' }.state".formatted(MONTH), equalTo("DONE"))
        .body(
            "items.find { it.period == '%s' }.dueOn".formatted(MONTH),
            equalTo(NEXT.atDay(20).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"year\": 2026}",
        "{\"year\": 2026, \"month\": 13}",
        "{\"year\": 1, \"month\": 1}",
        "{\"year\": \"x\", \"month\": 1}"
      })
  void bad_months_are_told(String body) {
    Company.open(tokens, queues)
        .as()
        .contentType(ContentType.JSON)
        .body(body)
        .post(RETURNS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void only_who_may_sees_and_declares_and_only_for_his_company() {
    var company = company();
    given().get(RETURNS).then().statusCode(401);
    company.with("statements:read").get(path(MONTH)).then().statusCode(403);
    company.with("tax-returns:read").get(path(MONTH)).then().statusCode(200);
    company
        .with("tax-returns:read")
        .contentType(ContentType.JSON)
        .body(body(MONTH))
        .post(RETURNS)
        .then()
        .statusCode(403);
    var neighbour = Company.open(tokens, queues);
    get(neighbour, MONTH).then().body("due", equalTo("0.00"));
    declare(company, MONTH).then().statusCode(201);
    neighbour.as().get(RETURNS).then().body("items", empty());
  }

  private static Response get(Company company, YearMonth month) {
    return company.as().get(path(month));
  }

  private static String path(YearMonth month) {
    return RETURNS + "/" + month.getYear() + "/" + month.getMonthValue();
  }

  private static Response declare(Company company, YearMonth month) {
    return declare(company, month, UUID.randomUUID().toString());
  }

  private static Response declare(Company company, YearMonth month, String key) {
    return company
        .as()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body(month))
        .post(RETURNS);
  }

  private static String body(YearMonth month) {
    return "{\"year\": %d, \"month\": %d}".formatted(month.getYear(), month.getMonthValue());
  }

  private String balance(Company company, String account) {
    return sql.text(
        "select coalesce(sum(debit - credit), 0.00) from account_balance"
            + " where company_id = ? and account = ?",
        company.id,
        account);
  }

  private static String row(String key) {
    return "rows.find { it.key == '%s' }".formatted(key);
  }
}
