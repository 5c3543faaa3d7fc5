package dz.mizan.accounting.currency;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ExchangeRateResourceTest {
  private static final String RATES = "/api/v1/exchange-rates";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private io.restassured.response.Response set(String currency, String day, String rate) {
    return post(
        company,
        RATES,
        """
        {"rates": [{"currency": "%s", "day": "%s", "rate": "%s"}]}"""
            .formatted(currency, day, rate));
  }

  @Test
  void a_day_without_a_rate_has_the_last_one_before() {
    set("EUR", "2026-11-02", "150.00").then().statusCode(200).body("changed", equalTo(1));
    set("EUR", "2026-11-05", "151.2345").then().statusCode(200);

    company
        .as()
        .get(RATES + "/EUR/2026-11-04")
        .then()
        .statusCode(200)
        .body("day", equalTo("2026-11-02"))
        .body("rate", equalTo("150.00000000"))
        .body("units", equalTo(1));
    company.as().get(RATES + "/EUR/2026-11-30").then().body("rate", equalTo("151.23450000"));
    company
        .as()
        .get(RATES + "/EUR/2026-11-01")
        .then()
        .statusCode(422)
        .body("code", equalTo("no-exchange-rate"))
        .body("currency", equalTo("EUR"));
  }

  @Test
  void the_same_again_changes_nothing_and_another_rate_replaces_it() {
    set("EUR", "2026-11-02", "150.00").then().body("changed", equalTo(1));
    set("EUR", "2026-11-02", "150.0").then().body("changed", equalTo(0));
    set("EUR", "2026-11-02", "149.00").then().body("changed", equalTo(1));

    company.as().get(RATES + "?currency=EUR").then().body("items.rate", contains("149.00000000"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action ="
                    + " 'exchange-rates.set'",
                company.id))
        .isEqualTo(2);
  }

  @Test
  void a_file_is_taken_whole_or_not_at_all() {
    company
        .as()
        .contentType("text/csv")
        .body("currency;day;rate;units\nEUR;2026-11-02;150,5\nJPY;2026-11-02;86.12;100\n")
        .post(RATES + "/import")
        .then()
        .statusCode(200)
        .body("given", equalTo(2))
        .body("changed", equalTo(2));
    company
        .as()
        .contentType("text/csv")
        .body("USD;2026-11-02;130\nUSD;2026-11-03;x\nUSD;2026-02-30;1\n")
        .post(RATES + "/import")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-exchange-rates"))
        .body("violations.field", contains("line 2", "line 3"));

    company.as().get(RATES + "?limit=1").then().body("items.currency", contains("EUR"));
    String cursor = company.as().get(RATES + "?limit=1").path("nextCursor");
    company
        .as()
        .get(RATES + "?limit=1&cursor=" + cursor)
        .then()
        .body("items.currency", contains("JPY"))
        .body("items[0].units", equalTo(100))
        .body("nextCursor", equalTo(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"DZD\", \"day\": \"2026-11-02\", \"rate\": \"1\"",
        "\"QQQ\", \"day\": \"2026-11-02\", \"rate\": \"1\"",
        "\"EUR\", \"day\": \"1700-11-02\", \"rate\": \"1\"",
        "\"EUR\", \"day\": \"2026-11-02\", \"rate\": \"1\", \"units\": 7"
      })
  void a_rate_that_makes_no_sense_is_refused_with_all_others(String rate) {
    post(
            company,
            RATES,
            "{\"rates\": [{\"currency\": \"USD\", \"day\": \"2026-11-02\", \"rate\": \"130\"},"
                + " {\"currency\": %s}]}".formatted(rate))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-exchange-rates"));
    company.as().get(RATES).then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"rates\": []}",
        "{\"rates\": [null]}",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"2026-11-02\", \"rate\": \"0\"}]}",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"2026-11-02\", \"rate\": \"-1\"}]}",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"2026-11-02\", \"rate\": \"1.123456789\"}]}",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"2026-11-02\", \"rate\": \"1E+30\"}]}",
        "{\"rates\": [{\"currency\": \"eur\", \"day\": \"2026-11-02\", \"rate\": \"1\"}]}",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"2026-02-30\", \"rate\": \"1\"}]}"
      })
  void what_is_no_rate_is_a_bad_request(String body) {
    post(company, RATES, body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_rate_can_be_taken_back_once() {
    set("EUR", "2026-11-02", "150.00");

    company.as().delete(RATES + "/EUR/2026-11-02").then().statusCode(204);
    company.as().delete(RATES + "/EUR/2026-11-02").then().statusCode(404);
    Company.open(tokens, queues).as().delete(RATES + "/EUR/2026-11-02").then().statusCode(404);
  }

  @Test
  void the_same_days_set_by_many_at_once_are_all_taken() {
    var answers =
        LedgerBooks.atOnce(
            16,
            i ->
                post(
                    company,
                    RATES,
                    i % 2 == 0
                        ? """
                          {"rates": [{"currency": "EUR", "day": "2026-11-02", "rate": "%1$d.1"},
                                     {"currency": "USD", "day": "2026-11-02", "rate": "%1$d.1"}]}"""
                            .formatted(i + 1)
                        : """
                          {"rates": [{"currency": "USD", "day": "2026-11-02", "rate": "%1$d.1"},
                                     {"currency": "EUR", "day": "2026-11-02", "rate": "%1$d.1"}]}"""
                            .formatted(i + 1)));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    var rates = company.as().get(RATES);
    assertThat(rates.<String>path("items[0].rate")).isEqualTo(rates.path("items[1].rate"));
  }

  @Test
  void an_entry_in_a_foreign_currency_is_converted_at_the_rate_of_its_day() {
    set("EUR", today().toString(), "151.2345");
    company
        .post(
            Company.entry(
                "OD",
                today().toString(),
                """
                {"account": "411", "currency": "EUR", "currencyAmount": "119.00"},
                {"account": "700", "currency": "EUR", "currencyAmount": "-100.00"},
                {"account": "4457", "currency": "EUR", "currencyAmount": "-19.00"}"""))
        .then()
        .statusCode(201)
        .body("totalDebit", equalTo("17996.91"))
        .body("lines.debit", contains("17996.91", null, null))
        .body("lines.credit", contains(null, "15123.45", "2873.46"))
        .body("lines.currency", hasItems("EUR"))
        .body("lines.currencyAmount", contains("119.00", "-100.00", "-19.00"));
  }

  @Test
  void a_rate_of_its_own_goes_before_that_of_the_day() {
    set("EUR", today().toString(), "151.2345");
    company
        .post(
            Company.entry(
                "OD",
                today().toString(),
                """
                {"account": "411", "currency": "EUR", "currencyAmount": "1.00", "rate": "150"},
                {"account": "700", "credit": "150.00"}"""))
        .then()
        .statusCode(201)
        .body("totalDebit", equalTo("150.00"));
  }

  @Test
  void a_wrong_scale_or_a_missing_rate_is_refused_and_nothing_is_written() {
    set("JPY", today().toString(), "0.86");
    company
        .post(
            Company.entry(
                "OD",
                today().toString(),
                """
                {"account": "411", "currency": "JPY", "currencyAmount": "119.50"},
                {"account": "700", "currency": "USD", "currencyAmount": "-100.00"}"""))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body("violations.field", contains("lines[0].currencyAmount"));
    company
        .post(
            Company.entry(
                "OD",
                today().toString(),
                """
                {"account": "411", "currency": "JPY", "currencyAmount": "119"},
                {"account": "700", "currency": "USD", "currencyAmount": "-100.00"}"""))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body("violations.field", contains("lines[1].currency"));
    assertThat(company.entries()).isZero();
  }
}
