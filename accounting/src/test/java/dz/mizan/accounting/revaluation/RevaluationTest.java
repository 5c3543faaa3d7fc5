package dz.mizan.accounting.revaluation;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.LedgerBooks.atOnce;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static dz.mizan.accounting.LedgerBooks.post;
import static dz.mizan.accounting.LedgerBooks.posted;
import static dz.mizan.accounting.LedgerBooks.requireIntact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RevaluationTest {
  private static final String REVALUATIONS = "/api/v1/revaluations";
  // The end of last year: both it and the day after are in open years.
  private static final LocalDate DAY = LocalDate.of(Company.today().getYear() - 1, 12, 31);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private UUID partner;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
    partner = LedgerBooks.partner(sql, company);
  }

  private void rate(String currency, String rate) {
    post(
            company,
            "/api/v1/exchange-rates",
            "{\"rates\": [{\"currency\": \"%s\", \"day\": \"%s\", \"rate\": \"%s\"}]}"
                .formatted(currency, DAY, rate))
        .then()
        .statusCode(200);
  }

  private void positions() {
    // Claims 100 EUR at 150, owes 50 USD at 130, has 20 EUR at the bank at 149.
    posted(
        company,
        DAY.minusDays(40),
        debit(
            "411",
            "15000.00",
            forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"100.00\""),
        credit("700", "15000.00", ""));
    posted(
        company,
        DAY.minusDays(30),
        credit(
            "401",
            "6500.00",
            forPartner(partner) + ", \"currency\": \"USD\", \"currencyAmount\": \"-50.00\""),
        debit("600", "6500.00", ""));
    posted(
        company,
        DAY.minusDays(20),
        debit("512", "2980.00", ", \"currency\": \"EUR\", \"currencyAmount\": \"20.00\""),
        credit("101", "2980.00", ""));
  }

  private Response revalue() {
    return post(company, REVALUATIONS, "{\"day\": \"%s\"}".formatted(DAY));
  }

  @Test
  void a_preview_values_what_is_open_and_what_is_held_and_posts_nothing() {
    positions();
    rate("EUR", "151.5");
    rate("USD", "132");

    company
        .as()
        .get(REVALUATIONS + "/preview?day=" + DAY)
        .then()
        .statusCode(200)
        .body("positions.account", contains("401", "411", "512"))
        .body("positions.currencyAmount", contains("-50.00", "100.00", "20.00"))
        .body("positions.booked", contains("-6500.00", "15000.00", "2980.00"))
        .body("positions.value", contains("-6600.00", "15150.00", "3030.00"))
        .body("positions.difference", contains("-100.00", "150.00", "50.00"))
        .body("gain", equalTo("200.00"))
        .body("loss", equalTo("100.00"));
    assertThat(company.entries()).isEqualTo(3);
  }

  @Test
  void what_was_paid_after_the_day_was_open_on_it_and_a_loan_is_valued_like_a_bank() {
    var inEuros = ", \"currency\": \"EUR\", \"currencyAmount\": \"%s\"";
    String invoice =
        posted(
            company,
            DAY.minusDays(40),
            debit("411", "15000.00", forPartner(partner) + inEuros.formatted("100.00")),
            credit("700", "15000.00", ""));
    String payment =
        posted(
            company,
            DAY.plusDays(1),
            credit("411", "15000.00", forPartner(partner) + inEuros.formatted("-100.00")),
            debit("512", "15000.00", inEuros.formatted("100.00")));
    post(
            company,
            "/api/v1/matchings",
            """
            {"parts": [{"entryId": "%s", "lineNo": 1}, {"entryId": "%s", "lineNo": 1}]}"""
                .formatted(invoice, payment))
        .then()
        .statusCode(201);
    posted(
        company,
        DAY.minusDays(10),
        credit("164", "30000.00", inEuros.formatted("-200.00")),
        debit("512", "30000.00", ""));
    rate("EUR", "151");

    company
        .as()
        .get(REVALUATIONS + "/preview?day=" + DAY)
        .then()
        .statusCode(200)
        .body("positions.account", contains("164", "411"))
        .body("positions.currencyAmount", contains("-200.00", "100.00"))
        .body("positions.difference", contains("-200.00", "100.00"));
  }

  @Test
  void advances_are_settled_by_goods_and_not_revalued() {
    var inEuros = forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"%s\"";
    posted(
        company,
        DAY.minusDays(30),
        debit("4091", "15000.00", inEuros.formatted("100.00")),
        credit("512", "15000.00", ""));
    posted(
        company,
        DAY.minusDays(20),
        credit("4191", "30000.00", inEuros.formatted("-200.00")),
        debit("512", "30000.00", ""));
    posted(
        company,
        DAY.minusDays(10),
        debit("4098", "1500.00", inEuros.formatted("10.00")),
        credit("609", "1500.00", ""));
    rate("EUR", "151");

    company
        .as()
        .get(REVALUATIONS + "/preview?day=" + DAY)
        .then()
        .statusCode(200)
        .body("positions.account", contains("4098"))
        .body("gain", equalTo("10.00"));
  }

  @Test
  void it_is_posted_at_the_day_and_reversed_on_the_next() {
    positions();
    rate("EUR", "151.5");
    rate("USD", "132");

    var made = revalue();

    made.then()
        .statusCode(201)
        .body("gain", equalTo("200.00"))
        .body("loss", equalTo("100.00"))
        .body("entries.size()", equalTo(2));
    company
        .as()
        .get(ENTRIES + "/" + made.path("entries[0]"))
        .then()
        .body("date", equalTo(DAY.toString()))
        .body("lines.account", contains("401", "411", "512", "666", "766"));
    company
        .as()
        .get(ENTRIES + "/" + made.path("entries[1]"))
        .then()
        .body("date", equalTo(DAY.plusDays(1).toString()))
        .body("reverses", equalTo(made.path("entries[0]")));
    assertThat(company.balance("766")).isEqualTo("200.00");
    // Open items are as before: those of the revaluation and its reversal settle each other.
    company
        .as()
        .get("/api/v1/open-items?account=411")
        .then()
        .body("items.remaining", contains("15000.00"));
    revalue().then().statusCode(409).body("code", equalTo("already-revalued"));
    company.as().get(REVALUATIONS).then().body("items.id", contains(made.<String>path("id")));
    company.as().get(REVALUATIONS + "/" + made.path("id")).then().statusCode(200);
    Company.open(tokens, queues)
        .as()
        .get(REVALUATIONS + "/" + made.path("id"))
        .then()
        .statusCode(404);
    requireIntact(company);
  }

  @Test
  void a_wrong_rate_is_cancelled_on_both_days_and_the_day_revalued_anew() {
    positions();
    rate("EUR", "151.5");
    rate("USD", "132");
    String id = revalue().path("id");
    rate("EUR", "152.5");

    var cancel = REVALUATIONS + "/" + id + "/cancel";
    post(company, cancel, "{}")
        .then()
        .statusCode(200)
        .body("entries.size()", equalTo(4))
        .body("cancelledAt", notNullValue());
    post(company, cancel, "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("revaluation-cancelled"));
    assertThat(
            sql.rows(
                "select before ->> 'day' as day, before ->> 'gain' as gain,"
                    + " before ->> 'loss' as loss from audit_entry where company_id = ?"
                    + " and action = 'revaluation.cancelled'",
                company.id))
        .containsExactly(Map.of("day", DAY.toString(), "gain", "200.00", "loss", "100.00"));
    assertThat(
            sql.count(
                "select count(*) from (select account, date from entry_line where company_id = ?"
                    + " and account in ('666', '766') group by account, date"
                    + " having sum(debit) <> sum(credit)) x",
                company.id))
        .isZero();
    company
        .as()
        .get("/api/v1/open-items?account=411")
        .then()
        .body("items.remaining", contains("15000.00"));

    revalue()
        .then()
        .statusCode(201)
        .body("gain", equalTo("320.00"))
        .body("loss", equalTo("100.00"));
    requireIntact(company);
  }

  @Test
  void five_who_revalue_a_day_at_once_do_it_once() {
    positions();
    rate("EUR", "151.5");
    rate("USD", "132");

    var answers = atOnce(5, i -> revalue());

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(4);
    assertThat(company.entries()).isEqualTo(5);
    requireIntact(company);
  }

  @Test
  void a_missing_rate_or_nothing_to_revalue_or_no_open_year_is_refused_and_posts_nothing() {
    revalue().then().statusCode(422).body("code", equalTo("nothing-to-revalue"));
    positions();
    revalue()
        .then()
        .statusCode(422)
        .body("code", equalTo("no-exchange-rate"))
        .body("currency", equalTo("EUR"));
    rate("EUR", "150");
    rate("USD", "130");
    post(company, REVALUATIONS, "{\"day\": \"%s\"}".formatted(Company.today().plusYears(3)))
        .then()
        .statusCode(422)
        .body("code", equalTo("no-open-period"));
    post(company, REVALUATIONS, "{}").then().statusCode(400);
    assertThat(company.entries()).isEqualTo(3);
  }
}
