package dz.mizan.accounting.credit;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaymentPlanTest {
  private static final String PLANS = "/api/v1/payment-plans";

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
    invoice = debtors.invoice(customer, "100.00", today().minusDays(60), today().minusDays(30));
  }

  @Test
  void equal_instalments_add_up_to_the_centime() {
    plan(monthly(3, today()))
        .then()
        .statusCode(201)
        .body("number", equalTo("EC-" + today().getYear() + "-000001"))
        .body("status", equalTo("ACTIVE"))
        .body("total", equalTo("100.00"))
        .body("instalments.amount", equalTo(List.of("33.33", "33.33", "33.34")));
  }

  @Test
  void payments_go_to_the_instalments_in_their_order() {
    var id = agree();
    debtors.match(invoice, debtors.payment(customer, "40.00", today()), "40.00");

    company
        .as()
        .get(PLANS + "/" + id)
        .then()
        .body("paid", equalTo("40.00"))
        .body("instalments.paid", equalTo(List.of("33.33", "6.67", "0.00")));
  }

  @Test
  void an_entry_in_an_active_plan_is_not_reversed() {
    var id = agree();

    company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"Erreur\"}")
        .post(Company.ENTRIES + "/" + invoice + "/reverse")
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("payment-plan"));

    company.as().get(PLANS + "/" + id).then().body("status", equalTo("ACTIVE"));
    assertThat(company.balanceOfTwoYears("411")).isEqualTo("100.00");
  }

  @Test
  void a_plan_that_is_paid_is_kept() {
    var id = agree();
    debtors.match(invoice, debtors.payment(customer, "100.00", today()), "100.00");

    followUntil(id, "KEPT");
  }

  @Test
  void a_late_instalment_breaks_the_plan_after_the_days_of_grace_and_dunning_goes_on() {
    var id = agree();
    propose(0);
    due(id, 5);
    follow();
    company.as().get(PLANS + "/" + id).then().body("status", equalTo("ACTIVE"));

    due(id, 6);
    followUntil(id, "BROKEN");

    propose(1);
    plan(monthly(2, today())).then().statusCode(201);
  }

  @Test
  void an_item_is_in_one_active_plan() throws Exception {
    var statuses = AtOnce.call(4, () -> plan(monthly(3, today())).statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    plan(monthly(3, today())).then().statusCode(409).body("code", equalTo("item-in-plan"));
    assertThat(
            sql.count(
                "select last from document_number where company_id = ? and prefix = 'EC'",
                company.id))
        .isEqualTo(1);
  }

  @Test
  void a_plan_is_ended_once_under_its_version() {
    var id = agree();
    cancel(id, null).then().statusCode(428);
    cancel(id, "\"3\"").then().statusCode(412);
    cancel(id, "\"1\"").then().statusCode(200).body("status", equalTo("CANCELLED"));
    cancel(id, "\"2\"").then().statusCode(409).body("code", equalTo("wrong-plan-status"));
    plan(monthly(3, today())).then().statusCode(201);
  }

  @Test
  void bad_plans_are_refused_and_take_no_number() {
    refused("\"monthly\": {\"count\": 3, \"firstDueOn\": \"2020-01-01\"}", 422);
    refused("\"monthly\": {\"count\": 3, \"firstDueOn\": \"+999999999-12-31\"}", 422);
    refused("\"monthly\": {\"count\": 0, \"firstDueOn\": \"%s\"}".formatted(today()), 400);
    refused(instalment(today(), "99.99"), 422);
    refused(instalment(today(), "-1.00"), 400);
    refused("\"note\": \"x\"", 422);
    refused(instalment(today(), "100.00") + ", " + monthly(1, today()), 422);
    var others = debtors.invoice(debtors.customer("C-2"), "1.00", today(), today());
    post(body(others, monthly(1, today()))).then().statusCode(422);
    debtors.match(invoice, debtors.payment(customer, "100.00", today()), "100.00");
    refused(monthly(1, today()), 422);
    assertThat(sql.count("select count(*) from document_number where company_id = ?", company.id))
        .isZero();
    company.as().get(PLANS).then().body("items", hasSize(0));
  }

  @Test
  void sql_holds_the_sums() {
    var id = agree();
    assertThatThrownBy(
            () ->
                sql.update(
                    "insert into payment_plan (company_id, id, number, partner_id, agreed_on, total)"
                        + " select company_id, gen_random_uuid(), 'X', partner_id, agreed_on, 1"
                        + " from payment_plan where id = ?",
                    UUID.fromString(id)))
        .hasMessageContaining("differ");
  }

  @Test
  void another_company_sees_and_ends_nothing_of_it() {
    var id = agree();
    var other = Company.open(tokens, queues);
    other.as().get(PLANS + "/" + id).then().statusCode(404);
    other
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .post(PLANS + "/" + id + "/cancel")
        .then()
        .statusCode(404);
  }

  private String agree() {
    return plan(monthly(3, today())).then().statusCode(201).extract().path("id");
  }

  private void refused(String how, int status) {
    plan(how).then().statusCode(status);
  }

  private Response plan(String how) {
    return post(body(invoice, how));
  }

  private String body(UUID item, String how) {
    return "{\"customerId\": \"%s\", \"items\": [{\"entryId\": \"%s\", \"lineNo\": 1}], %s}"
        .formatted(customer, item, how);
  }

  private Response post(String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(PLANS);
  }

  private static String monthly(int count, LocalDate first) {
    return "\"monthly\": {\"count\": %d, \"firstDueOn\": \"%s\"}".formatted(count, first);
  }

  private static String instalment(LocalDate due, String amount) {
    return "\"instalments\": [{\"dueOn\": \"%s\", \"amount\": \"%s\"}]".formatted(due, amount);
  }

  private Response cancel(String id, String ifMatch) {
    var request = company.as().contentType(ContentType.JSON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post(PLANS + "/" + id + "/cancel");
  }

  private void due(String id, int daysAgo) {
    sql.update(
        "update payment_plan_instalment set due_on = ?::date where plan_id = ? and no = 1",
        today().minusDays(daysAgo).toString(),
        UUID.fromString(id));
  }

  private void follow() {
    long runs = runs();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              company
                  .as()
                  .contentType(ContentType.JSON)
                  .post("/api/v1/jobs/follow-payment-plans/run");
              return runs() > runs;
            });
  }

  private long runs() {
    return sql.count(
        "select coalesce(max(runs), 0) from job where company_id = ? and owner is null"
            + " and name = 'follow-payment-plans' and last_status = 'SUCCEEDED'",
        company.id);
  }

  private void followUntil(String id, String status) {
    follow();
    company.as().get(PLANS + "/" + id).then().body("status", equalTo(status));
  }

  private void propose(int letters) {
    company
        .as()
        .contentType(ContentType.JSON)
        .post("/api/v1/dunning-letters/propose")
        .then()
        .body("letters", equalTo(letters));
  }
}
