package dz.mizan.accounting.settlement;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static dz.mizan.accounting.LedgerBooks.post;
import static dz.mizan.accounting.LedgerBooks.posted;
import static dz.mizan.accounting.LedgerBooks.requireIntact;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ExchangeDifferenceTest {
  private static final String MATCHINGS = "/api/v1/matchings";
  private static final String ITEMS = "/api/v1/open-items";

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

  private String invoice(String amount) {
    return posted(
        company,
        debit(
            "411",
            amount,
            forPartner(partner) + ", \"dueDate\": \"%s\"".formatted(today().plusDays(30))),
        credit("700", amount, ""));
  }

  private String payment(String amount) {
    return posted(company, credit("411", amount, forPartner(partner)), debit("512", amount, ""));
  }

  private static String part(String entry, String amount) {
    return "{\"entryId\": \"%s\", \"lineNo\": 1%s}"
        .formatted(entry, amount.isEmpty() ? "" : ", \"amount\": \"%s\"".formatted(amount));
  }

  private Response match(String... parts) {
    return post(company, MATCHINGS, "{\"parts\": [%s]}".formatted(String.join(",", parts)));
  }

  private String remaining(String entry) {
    return company
        .as()
        .get(ITEMS + "?openOnly=false&limit=200")
        .path("items.find { it.entryId == '%s' }.remaining".formatted(entry));
  }

  @Test
  void what_is_left_of_lines_that_settle_each_other_in_a_currency_is_a_loss_or_a_gain() {
    for (var paid : new String[] {"14000.00", "16000.00"}) {
      var invoice =
          posted(
              company,
              debit(
                  "411",
                  "15000.00",
                  forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"100.00\""),
              credit("700", "15000.00", ""));
      var payment =
          posted(
              company,
              credit(
                  "411",
                  paid,
                  forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"-100.00\""),
              debit("512", paid, ""));
      match(part(invoice, ""), part(payment, "")).then().statusCode(422);

      var matched =
          post(
              company,
              MATCHINGS,
              "{\"parts\": [%s, %s], \"exchangeDifference\": {}}"
                  .formatted(part(invoice, ""), part(payment, "")));

      matched.then().statusCode(201).body("differenceEntryId", notNullValue());
      company
          .as()
          .get(ENTRIES + "/" + matched.path("differenceEntryId"))
          .then()
          .body("origin.type", equalTo("matching"))
          .body("origin.id", equalTo(matched.path("id")))
          .body("totalDebit", equalTo("1000.00"));
    }
    assertThat(company.balance("666")).isEqualTo("1000.00");
    assertThat(company.balance("766")).isEqualTo("-1000.00");
    assertThat(company.balance("411")).isEqualTo("0.00");
    company.as().get(ITEMS).then().body("items.size()", equalTo(0));
    requireIntact(company);
  }

  @Test
  void undoing_reverses_the_difference_too() {
    var invoice =
        posted(
            company,
            debit(
                "411",
                "15000.00",
                forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"100.00\""),
            credit("700", "15000.00", ""));
    var payment =
        posted(
            company,
            credit(
                "411",
                "7100.00",
                forPartner(partner) + ", \"currency\": \"EUR\", \"currencyAmount\": \"-50.00\""),
            debit("512", "7100.00", ""));
    String id =
        post(
                company,
                MATCHINGS,
                "{\"parts\": [%s, %s], \"exchangeDifference\": {\"journal\": \"OD\"}}"
                    .formatted(part(invoice, "7500.00"), part(payment, "")))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(company.balance("666")).isEqualTo("400.00");
    assertThat(remaining(invoice)).isEqualTo("7500.00");

    post(company, MATCHINGS + "/" + id + "/undo", "{}").then().statusCode(200);
    post(company, MATCHINGS + "/" + id + "/undo", "{}").then().statusCode(200);

    assertThat(company.balance("666")).isEqualTo("0.00");
    assertThat(remaining(invoice)).isEqualTo("15000.00");
    assertThat(remaining(payment)).isEqualTo("-7100.00");
    requireIntact(company);
  }

  @Test
  void a_difference_of_lines_in_dinars_or_of_unequal_amounts_is_not_booked() {
    var invoice = invoice("100.00");
    var payment = payment("90.00");

    post(
            company,
            MATCHINGS,
            "{\"parts\": [%s, %s], \"exchangeDifference\": {}}"
                .formatted(part(invoice, ""), part(payment, "")))
        .then()
        .statusCode(422)
        .body("code", equalTo("cannot-match"));
    assertThat(company.entries()).isEqualTo(2);
    assertThat(remaining(invoice)).isEqualTo("100.00");
  }
}
