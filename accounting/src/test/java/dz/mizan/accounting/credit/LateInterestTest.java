package dz.mizan.accounting.credit;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LateInterestTest {
  private static final String INTEREST = "/api/v1/late-interests";
  private static final String DOUBTFUL = "/api/v1/doubtful-debts";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Debtors debtors;
  private UUID customer;
  private UUID invoice;

  @BeforeEach
  void invoice() {
    company = Company.open(tokens, queues);
    debtors = new Debtors(stack, company);
    customer = debtors.customer("C-1");
    invoice = debtors.invoice(customer, "36500.00", today().minusDays(250), today().minusDays(200));
  }

  @Test
  void interest_is_simple_by_days_and_charged_once() {
    post(INTEREST + "/preview", interest(today().minusDays(100), "10"))
        .then()
        .statusCode(200)
        .body("lines[0].days", equalTo(100))
        .body("total", equalTo("1000.00"));
    post(INTEREST, interest(today().minusDays(100), "10"))
        .then()
        .statusCode(201)
        .body("total", equalTo("1000.00"));
    assertThat(company.balanceOfTwoYears("763")).isEqualTo("-1000.00");
    assertThat(company.balanceOfTwoYears("411")).isEqualTo("37500.00");

    post(INTEREST, interest(today().minusDays(100), "10"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-late-interest"));
    post(INTEREST, interest(today(), "10"))
        .then()
        .statusCode(201)
        .body("total", equalTo("1000.00"));
    company.as().get(INTEREST).then().body("items", hasSize(2));
  }

  @Test
  void interest_whose_entry_was_taken_back_is_charged_anew() {
    String entry =
        post(INTEREST, interest(today().minusDays(100), "10"))
            .then()
            .statusCode(201)
            .extract()
            .path("entryId");
    takeBack(entry);

    post(INTEREST, interest(today().minusDays(100), "10"))
        .then()
        .statusCode(201)
        .body("total", equalTo("1000.00"));
    post(INTEREST, interest(today().minusDays(100), "10")).then().statusCode(422);
    assertThat(company.balanceOfTwoYears("763")).isEqualTo("-1000.00");
  }

  @Test
  void interest_is_not_reversed_while_later_interest_stands() {
    String first = post(INTEREST, interest(today().minusDays(100), "10")).path("entryId");
    String second = post(INTEREST, interest(today(), "10")).path("entryId");

    reverse(first)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("later-interest"));
    assertThat(company.balanceOfTwoYears("763")).isEqualTo("-2000.00");

    reverse(second).then().statusCode(201);
    reverse(first).then().statusCode(201);
    post(INTEREST + "/preview", interest(today(), "10")).then().body("total", equalTo("2000.00"));
  }

  private Response reverse(String entry) {
    return post(Company.ENTRIES + "/" + entry + "/reverse", "{\"reason\": \"Erreur\"}");
  }

  @Test
  void charging_at_once_charges_once() throws Exception {
    var statuses =
        AtOnce.call(4, () -> post(INTEREST, interest(today().minusDays(100), "10")).statusCode());

    assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
    assertThat(company.balanceOfTwoYears("763")).isEqualTo("-1000.00");
  }

  @Test
  void without_a_rate_or_for_days_to_come_nothing_is_charged() {
    post(INTEREST, "{\"customerId\": \"%s\"}".formatted(customer))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("rate"));
    post(INTEREST, interest(today().plusDays(1), "10")).then().statusCode(422);
    post(INTEREST, interest(today(), "-1")).then().statusCode(400);
    post(INTEREST, "{\"customerId\": \"%s\", \"rate\": \"1\"}".formatted(UUID.randomUUID()))
        .then()
        .statusCode(404);
    assertThat(company.balanceOfTwoYears("763")).isNull();
  }

  @Test
  void what_is_overdue_for_long_is_proposed_as_doubtful() {
    debtors.invoice(customer, "10.00", today().minusDays(10), today().minusDays(5));

    company
        .as()
        .get(DOUBTFUL + "/proposal")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].entryId", equalTo(invoice.toString()))
        .body("items[0].daysOverdue", equalTo(200))
        .body("items[0].loss", equalTo("18250.00"));
    company.as().get(DOUBTFUL + "/proposal?days=1").then().body("items", hasSize(2));
    company.as().get(DOUBTFUL + "/proposal?cursor=eA").then().statusCode(400);
  }

  @Test
  void a_doubtful_debt_moves_to_416_and_its_loss_to_491() {
    post(DOUBTFUL, doubtful("30000.00"))
        .then()
        .statusCode(201)
        .body("total", equalTo("36500.00"))
        .body("loss", equalTo("30000.00"));

    assertThat(company.balanceOfTwoYears("411")).isEqualTo("0.00");
    assertThat(company.balanceOfTwoYears("416")).isEqualTo("36500.00");
    assertThat(company.balanceOfTwoYears("491")).isEqualTo("-30000.00");
    assertThat(company.balanceOfTwoYears("685")).isEqualTo("30000.00");
    company
        .as()
        .get("/api/v1/customer-credits/" + customer)
        .then()
        .body("outstanding", equalTo("36500.00"));
    post(DOUBTFUL, doubtful("0.00")).then().statusCode(422);
    company.as().get(DOUBTFUL + "/proposal").then().body("items", hasSize(0));
    company.as().get(DOUBTFUL).then().body("items", hasSize(1));
  }

  @Test
  void more_than_is_open_is_not_lost_and_nothing_changes() {
    post(DOUBTFUL, doubtful("36500.01"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("items[0].loss"));
    assertThat(company.balanceOfTwoYears("416")).isNull();
  }

  @Test
  void what_is_in_a_payment_plan_is_not_doubtful() {
    post(
            "/api/v1/payment-plans",
            """
            {"customerId": "%s", "items": [{"entryId": "%s", "lineNo": 1}],
             "monthly": {"count": 2, "firstDueOn": "%s"}}"""
                .formatted(customer, invoice, today().plusDays(1)))
        .then()
        .statusCode(201);

    post(DOUBTFUL, doubtful("0.00"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-doubtful-debt"))
        .body("violations[0].field", equalTo("items[0]"));
    assertThat(company.balanceOfTwoYears("416")).isNull();
  }

  @Test
  void of_a_plan_and_a_doubtful_debt_at_once_one_is_refused() throws Exception {
    var turn = new AtomicInteger();
    var plan =
        """
        {"customerId": "%s", "items": [{"entryId": "%s", "lineNo": 1}],
         "monthly": {"count": 2, "firstDueOn": "%s"}}"""
            .formatted(customer, invoice, today().plusDays(1));

    var statuses =
        AtOnce.call(
            4,
            () ->
                turn.getAndIncrement() % 2 == 0
                    ? post("/api/v1/payment-plans", plan).statusCode()
                    : post(DOUBTFUL, doubtful("0.00")).statusCode());

    assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
  }

  @Test
  void booking_at_once_books_once() throws Exception {
    var statuses = AtOnce.call(4, () -> post(DOUBTFUL, doubtful("0.00")).statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
    assertThat(company.balanceOfTwoYears("411")).isEqualTo("0.00");
    assertThat(company.balanceOfTwoYears("416")).isEqualTo("36500.00");
  }

  private void takeBack(String entry) {
    sql.update(
        """
        do $do$ begin perform set_config('app.company_id', '%1$s', true);
        perform open_fiscal_year(%2$d, true);
        insert into journal_entry (id, journal, date, label, line_count, total, reverses)
        values ('%3$s', 'OD', '%4$s', 'Essai', 2, 1000.00, '%5$s');
        insert into entry_line (entry_id, line_no, fiscal_year, date, account, debit, credit)
        values ('%3$s', 1, %2$d, '%4$s', '763', 1000.00, 0),
          ('%3$s', 2, %2$d, '%4$s', '411', 0, 1000.00);
        end $do$"""
            .formatted(company.id, today().getYear(), UUID.randomUUID(), today(), entry));
  }

  private String interest(LocalDate until, String rate) {
    return "{\"customerId\": \"%s\", \"until\": \"%s\", \"rate\": \"%s\"}"
        .formatted(customer, until, rate);
  }

  private String doubtful(String loss) {
    return """
        {"customerId": "%s", "on": "%s", "items": [{"entryId": "%s", "lineNo": 1, "loss": "%s"}]}"""
        .formatted(customer, today(), invoice, loss);
  }

  private Response post(String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }
}
