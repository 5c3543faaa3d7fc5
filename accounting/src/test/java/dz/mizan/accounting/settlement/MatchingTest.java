package dz.mizan.accounting.settlement;

import static dz.mizan.accounting.Company.today;
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
import static org.hamcrest.Matchers.everyItem;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MatchingTest {
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
  void an_invoice_and_its_payment_settle_each_other() {
    var invoice = invoice("119.00");
    var payment = payment("119.00");

    var matched = match(part(invoice, ""), part(payment, ""));

    matched
        .then()
        .statusCode(201)
        .body("letters", equalTo("AAA"))
        .body("account", equalTo("411"))
        .body("partnerId", equalTo(partner.toString()))
        .body("amount", equalTo("119.00"))
        .body("parts.amount", contains("119.00", "-119.00"));
    company.as().get(ITEMS).then().body("items.size()", equalTo(0));
    company
        .as()
        .get(MATCHINGS + "?partnerId=" + partner + "&entryId=" + invoice + "&undone=false")
        .then()
        .body("items.id", contains(matched.<String>path("id")));
    requireIntact(company);
  }

  @Test
  void a_payment_settles_part_of_an_invoice_and_a_second_one_the_rest() {
    var invoice = invoice("100.00");
    var first = payment("30.00");
    var second = payment("90.00");

    match(part(invoice, "30.00"), part(first, "")).then().statusCode(201);
    assertThat(remaining(invoice)).isEqualTo("70.00");
    match(part(invoice, ""), part(second, "70.00"))
        .then()
        .statusCode(201)
        .body("letters", equalTo("AAB"));

    assertThat(remaining(invoice)).isEqualTo("0.00");
    assertThat(remaining(second)).isEqualTo("-20.00");
    match(part(invoice, "0.01"), part(second, "0.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-enough-open"))
        .body("violations.field", contains("parts[0].amount"));
    requireIntact(company);
  }

  @Test
  void undoing_opens_again_what_was_settled_and_twice_changes_nothing() {
    var invoice = invoice("100.00");
    var payment = payment("100.00");
    String id = match(part(invoice, ""), part(payment, "")).path("id");

    for (int i = 0; i < 2; i++) {
      post(company, MATCHINGS + "/" + id + "/undo", "{}")
          .then()
          .statusCode(200)
          .body("undoneAt", notNullValue())
          .body("undoneBy", equalTo(company.user.toString()));
    }

    assertThat(remaining(invoice)).isEqualTo("100.00");
    match(part(invoice, ""), part(payment, "")).then().statusCode(201);
    requireIntact(company);
  }

  @Test
  void lines_that_do_not_settle_each_other_are_refused_and_nothing_changes() {
    var invoice = invoice("100.00");
    var less = payment("99.99");
    var other = LedgerBooks.partner(sql, company);
    var stranger =
        posted(company, credit("411", "100.00", forPartner(other)), debit("512", "100.00", ""));
    var supplier =
        posted(company, credit("401", "100.00", forPartner(partner)), debit("600", "100.00", ""));

    match(part(invoice, ""), part(less, ""))
        .then()
        .statusCode(422)
        .body("code", equalTo("cannot-match"));
    match(part(invoice, ""), part(stranger, "")).then().statusCode(422);
    match(part(invoice, ""), part(supplier, "")).then().statusCode(422);
    match(part(invoice, ""), part(UUID.randomUUID().toString(), ""))
        .then()
        .statusCode(422)
        .body("violations.field", contains("parts[1]"));
    match(part(invoice, ""), part(invoice, "")).then().statusCode(400);
    match(part(invoice, "100.01"), part(less, "")).then().statusCode(422);
    match(part(invoice, "")).then().statusCode(400);

    assertThat(remaining(invoice)).isEqualTo("100.00");
    company.as().get(MATCHINGS).then().body("items.size()", equalTo(0));
    requireIntact(company);
  }

  @Test
  void ten_who_settle_one_invoice_at_once_never_settle_more_than_it() {
    var invoice = invoice("100.00");
    var payments = java.util.stream.Stream.generate(() -> payment("30.00")).limit(10).toList();

    var answers = atOnce(10, i -> match(part(invoice, "30.00"), part(payments.get(i), "")));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(7);
    assertThat(remaining(invoice)).isEqualTo("10.00");
    requireIntact(company);
  }

  @Test
  void proposals_are_by_reference_then_by_amount_and_can_all_be_taken() {
    reference("R-1", debit("411", "60.00", forPartner(partner)), credit("700", "60.00", ""));
    reference("R-1", debit("411", "40.00", forPartner(partner)), credit("700", "40.00", ""));
    reference("r-1", credit("411", "100.00", forPartner(partner)), debit("512", "100.00", ""));
    var invoice = invoice("55.00");
    var payment = payment("55.00");
    invoice("77.00");

    company
        .as()
        .get(MATCHINGS + "/proposals?account=411&partnerId=" + partner)
        .then()
        .statusCode(200)
        .body("why", contains("REFERENCE", "AMOUNT"))
        .body("[0].parts.size()", equalTo(3))
        .body("[1].parts.entryId", contains(invoice, payment))
        .body("partnerId", everyItem(equalTo(partner.toString())));
    post(company, MATCHINGS + "/automatic", "{\"account\": \"411\"}")
        .then()
        .statusCode(200)
        .body("matchings.size()", equalTo(2));
    company.as().get(ITEMS).then().body("items.remaining", contains("77.00"));
    company.as().get(MATCHINGS + "/proposals?account=411").then().body("size()", equalTo(0));
    requireIntact(company);
  }

  private void reference(String reference, String... lines) {
    company
        .post(
            Company.entry("OD", today().toString(), String.join(",", lines))
                .replace("PJ-1", reference))
        .then()
        .statusCode(201);
  }

  @Test
  void open_items_are_found_by_account_partner_due_date_and_reference() {
    var invoice = invoice("10.00");
    payment("3.00");
    posted(company, credit("401", "5.00", ""), debit("600", "5.00", ""));

    company.as().get(ITEMS + "?account=41").then().body("items.size()", equalTo(2));
    company.as().get(ITEMS + "?partnerId=" + partner).then().body("items.size()", equalTo(2));
    company
        .as()
        .get(ITEMS + "?dueBefore=" + today().plusDays(31))
        .then()
        .body("items.entryId", contains(invoice))
        .body("items[0].partnerName", equalTo("SARL Atlas"))
        .body("items[0].amount", equalTo("10.00"));
    company
        .as()
        .get(ITEMS + "?dueBefore=" + today().plusDays(30))
        .then()
        .body("items.size()", equalTo(0));
    company.as().get(ITEMS + "?reference=PJ-1").then().body("items.size()", equalTo(3));
    String cursor = company.as().get(ITEMS + "?limit=2").path("nextCursor");
    company
        .as()
        .get(ITEMS + "?limit=2&cursor=" + cursor)
        .then()
        .body("items.account", contains("401"))
        .body("nextCursor", equalTo(null));
    Company.open(tokens, queues).as().get(ITEMS).then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"parts\": []}",
        "{\"parts\": [null, null]}",
        "{\"parts\": [{}, {}]}",
        "{\"parts\": [{\"entryId\": \"x\", \"lineNo\": 1}]}",
        "{\"parts\": [{\"entryId\": \"00000000-0000-7000-8000-000000000000\", \"lineNo\": 0},"
            + " {\"entryId\": \"00000000-0000-7000-8000-000000000000\", \"lineNo\": 1}]}",
        "{\"parts\": [{\"entryId\": \"00000000-0000-7000-8000-000000000000\", \"lineNo\": 2,"
            + " \"amount\": \"-1\"},"
            + " {\"entryId\": \"00000000-0000-7000-8000-000000000000\", \"lineNo\": 1}]}"
      })
  void what_is_no_matching_is_a_bad_request(String body) {
    post(company, MATCHINGS, body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_matching_of_another_company_is_not_found() {
    var invoice = invoice("1.00");
    String id = match(part(invoice, ""), part(payment("1.00"), "")).path("id");
    var other = Company.open(tokens, queues);

    other.as().get(MATCHINGS + "/" + id).then().statusCode(404);
    post(other, MATCHINGS + "/" + id + "/undo", "{}").then().statusCode(404);
    post(other, MATCHINGS, "{\"parts\": [%s, %s]}".formatted(part(invoice, "1"), part(id, "1")))
        .then()
        .statusCode(422);
    assertThat(remaining(invoice)).isEqualTo("0.00");
  }
}
