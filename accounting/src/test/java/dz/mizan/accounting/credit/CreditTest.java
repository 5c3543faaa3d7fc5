package dz.mizan.accounting.credit;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditTest {
  private static final String CREDITS = "/api/v1/customer-credits/";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Debtors debtors;
  private UUID customer;

  @BeforeEach
  void customer() {
    company = Company.open(tokens, queues);
    debtors = new Debtors(stack, company);
    customer = debtors.customer("C-1");
  }

  @Test
  void what_a_customer_owes_is_told_as_in_the_golden_sample() {
    try (var tap = tap()) {
      limit(customer, "\"500000.00\"", "\"1\"").then().statusCode(200);
      awaitData(tap, data -> data.path("creditLimit").asText().equals("500000.00"));
      debtors.invoice(customer, "119000.00", today(), today().plusDays(30));

      var event =
          tap.await(
                  message ->
                      message.json().path("data").path("outstanding").asText().equals("119000.00"))
              .json();

      EventSamples.requireSameShape(event);
      assertThat(event.path("subject").asText()).isEqualTo(customer.toString());
      assertThat(event.path("data").path("onHold").asBoolean()).isFalse();
      assertThat(event.path("sequence").asInt()).isEqualTo(2);
    }
  }

  @Test
  void many_changes_are_told_in_order_and_the_last_word_is_right() {
    try (var tap = tap()) {
      for (int i = 0; i < 20; i++) {
        debtors.invoice(customer, "10.00", today(), today());
      }
      awaitData(tap, data -> data.path("outstanding").asText().equals("200.00"));

      var sequences =
          tap.messages().stream().map(message -> message.json().path("sequence").asLong()).toList();
      assertThat(sequences).doesNotHaveDuplicates().isSorted().startsWith(1L);
      assertThat(sequences.getLast()).isEqualTo(sequences.size());
      assertThat(sql.count("select count(*) from credit_change where company_id = ?", company.id))
          .isZero();
    }
  }

  @Test
  void a_payment_lowers_what_is_owed_and_may_make_it_negative() {
    try (var tap = tap()) {
      debtors.invoice(customer, "100.00", today(), today());
      debtors.payment(customer, "130.00", today());

      awaitData(tap, data -> data.path("outstanding").asText().equals("-30.00"));
    }
    company
        .as()
        .get(CREDITS + customer)
        .then()
        .body("outstanding", equalTo("-30.00"))
        .body("creditLimit", nullValue());
  }

  @Test
  void who_owes_more_than_his_limit_is_on_hold_until_he_pays() {
    setting("credit-hold-over-limit", "true");
    limit(customer, "\"100.00\"", "\"1\"").then().statusCode(200);
    var invoice = debtors.invoice(customer, "150.00", today(), today().plusDays(5));
    try (var tap = tap()) {
      company
          .as()
          .get(CREDITS + customer)
          .then()
          .body("onHold", equalTo(true))
          .body("holds.kind", hasItem("OVER_LIMIT"))
          .body("available", equalTo("0.00"));
      debtors.match(invoice, debtors.payment(customer, "60.00", today()), "60.00");

      awaitData(
          tap,
          data ->
              data.path("outstanding").asText().equals("90.00")
                  && !data.path("onHold").asBoolean());
    }
    company.as().get(CREDITS + customer).then().body("available", equalTo("10.00"));
  }

  @Test
  void who_is_overdue_for_long_is_put_on_hold_by_the_review() {
    debtors.invoice(customer, "150.00", today().minusDays(200), today().minusDays(170));
    company
        .as()
        .get(CREDITS + customer)
        .then()
        .body("holds.kind", hasItem("OVERDUE"))
        .body("overdue", equalTo("150.00"));
    awaitHold(true);

    setting("credit-hold-overdue-days", "0");
    company.as().contentType(ContentType.JSON).post("/api/v1/jobs/review-credit/run");

    awaitHold(false);
  }

  @Test
  void a_customer_is_held_and_released_by_hand() {
    try (var tap = tap()) {
      post(customer, "hold", "{\"reason\": \"Chèque impayé\"}")
          .then()
          .statusCode(200)
          .body("holds[0].kind", equalTo("MANUAL"))
          .body("holds[0].reason", equalTo("Chèque impayé"));
      awaitData(tap, data -> data.path("onHold").asBoolean());
      post(customer, "release", "").then().statusCode(200).body("holds", hasSize(0));

      awaitData(tap, data -> !data.path("onHold").asBoolean());
    }
  }

  @Test
  void a_limit_is_changed_under_its_version_and_bad_ones_are_refused() {
    limit(customer, "\"1.00\"", null).then().statusCode(428);
    limit(customer, "\"1.00\"", "\"9\"").then().statusCode(412);
    limit(customer, "\"-1.00\"", "\"1\"").then().statusCode(400);
    limit(customer, "\"1.001\"", "\"1\"").then().statusCode(400);
    limit(customer, "\"1e400\"", "\"1\"").then().statusCode(400);
    post(customer, "hold", "{\"reason\": \" \"}").then().statusCode(400);
    limit(customer, "null", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    company.as().get(CREDITS + customer).then().body("onHold", equalTo(false));
  }

  @Test
  void another_company_neither_sees_nor_changes_it() {
    var other = Company.open(tokens, queues);
    other.as().get(CREDITS + customer).then().statusCode(404);
    other
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"creditLimit\": \"1.00\", \"paymentTermsDays\": 1}")
        .put(CREDITS + customer)
        .then()
        .statusCode(404);
    other.as().get("/api/v1/customer-credits").then().body("items", hasSize(0));
    company.as().get("/api/v1/customer-credits").then().body("items", hasSize(1));
  }

  @Test
  void the_list_is_filtered() {
    var second = debtors.customer("C-2");
    post(second, "hold", "{\"reason\": \"Litige\"}").then().statusCode(200);
    awaitHold(second, true);

    var list = "/api/v1/customer-credits";
    company.as().get(list + "?onHold=true").then().body("items.code", equalTo(codes("C-2")));
    company.as().get(list + "?q=c-1").then().body("items.code", equalTo(codes("C-1")));
    company.as().get(list + "?overLimit=true").then().body("items", hasSize(0));
  }

  private static List<String> codes(String... codes) {
    return List.of(codes);
  }

  private EventTap tap() {
    return new EventTap(stack.broker(), company.id + ".accounting.credit.changed.v1");
  }

  private static void awaitData(EventTap tap, Predicate<JsonNode> isWanted) {
    tap.await(message -> isWanted.test(message.json().path("data")));
  }

  private void awaitHold(boolean isHeld) {
    awaitHold(customer, isHeld);
  }

  private void awaitHold(UUID who, boolean isHeld) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                sql.count(
                        "select count(*) from customer_credit where partner_id = ? and on_hold = ?",
                        who,
                        isHeld)
                    == 1);
  }

  private void setting(String key, String value) {
    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"value\": \"%s\"}".formatted(value))
        .put("/api/v1/accounting-settings/" + key)
        .then()
        .statusCode(200);
  }

  private Response limit(UUID who, String limit, String ifMatch) {
    var request = company.as().contentType(ContentType.JSON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request
        .body("{\"creditLimit\": %s, \"paymentTermsDays\": 30}".formatted(limit))
        .put(CREDITS + who);
  }

  private Response post(UUID who, String step, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(CREDITS + who + "/" + step);
  }
}
