package dz.mizan.accounting.contract;

import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.invoice.Sales;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ContractTest {
  private static final String CONTRACTS = "/api/v1/contracts";
  private static final LocalDate FIRST = today().withDayOfMonth(1).minusMonths(2);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Sales sales;

  @Inject BillContracts job;
  @Inject CompanyTransactions transactions;

  @BeforeEach
  void company() {
    sales = Sales.of(Company.open(tokens, queues), sql);
  }

  private String body(String more) {
    return """
        {"label": "Maintenance", "partnerId": "%s", "frequency": "MONTHLY", "startsOn": "%s",
         "paymentMode": "TRANSFER",
         "lines": [{"kind": "SERVICE", "designation": "Maintenance", "quantity": "1",
                    "unitPrice": "3000"}]%s}"""
        .formatted(sales.customer, FIRST, more);
  }

  private String draft(String more) {
    return sales.post(CONTRACTS, body(more)).then().statusCode(201).extract().path("id");
  }

  private String started(String more) {
    var id = draft(more);
    step(id, "start", "").statusCode(200).body("status", equalTo("ACTIVE"));
    return id;
  }

  private ValidatableResponse step(String id, String step, String body) {
    var path = CONTRACTS + "/" + id + "/" + step;
    return body.isEmpty() ? sales.company.as().post(path).then() : sales.post(path, body).then();
  }

  private String run() {
    return run(() -> job.run(sales.company.id));
  }

  private String run(Supplier<Uni<String>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(sales.company.id).enter();
            return transactions.run(sales.company.id, work);
          });
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private long invoices() {
    return sql.count(
        "select count(*) from sales_document where company_id = ? and kind = 'INVOICE'",
        sales.company.id);
  }

  @Test
  void every_period_is_billed_once() {
    var id = started("");

    assertThat(run()).startsWith("3 ");
    assertThat(run()).startsWith("0 ");

    assertThat(invoices()).isEqualTo(3);
    sales
        .company
        .as()
        .get(CONTRACTS + "/" + id + "/periods")
        .then()
        .body("items.startsOn[0]", equalTo(FIRST.toString()))
        .body("items", hasSize(3));
    sales
        .company
        .as()
        .get(Sales.INVOICES)
        .then()
        .body("items.status", contains("DRAFT", "DRAFT", "DRAFT"))
        .body("items[0].source", equalTo("CONTRACT"))
        .body("items[0].totalHt", equalTo("3000.00"));
  }

  @Test
  void two_replicas_at_once_bill_no_period_twice() throws Exception {
    started("");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var runs = threads.invokeAll(Collections.<Callable<String>>nCopies(4, () -> run()));
      for (var one : runs) {
        one.get();
      }
    }
    run();

    assertThat(invoices()).isEqualTo(3);
  }

  @Test
  void who_is_killed_in_the_middle_leaves_neither_period_nor_invoice() {
    started("");

    assertThatThrownBy(
            () ->
                run(
                    () ->
                        job.run(sales.company.id)
                            .onItem()
                            .failWith(() -> new IllegalStateException("killed"))))
        .hasMessageContaining("killed");

    assertThat(invoices()).isZero();
    assertThat(
            sql.count(
                "select count(*) from contract_period where company_id = ?", sales.company.id))
        .isZero();
    assertThat(run()).startsWith("3 ");
  }

  @Test
  void invoices_are_issued_where_the_contract_wants_it() {
    started(", \"issues\": true");

    run();

    assertThat(sales.numbersTaken()).isEqualTo(1 + 3);
    assertThat(sales.company.balance("706")).isEqualTo("-9000.00");
  }

  @Test
  void what_cannot_be_issued_stays_a_draft_and_takes_no_number() {
    var id = started(", \"issues\": true");
    sql.update(
        "update fiscal_period set status = 'CLOSED'"
            + " where company_id = ? and year = ? and month <= ?",
        sales.company.id,
        today().getYear(),
        today().getMonthValue());

    assertThat(run()).startsWith("3 ");

    assertThat(sales.numbersTaken()).isEqualTo(1);
    assertThat(invoices()).isEqualTo(3);
    sales.read(CONTRACTS, id).body("lastProblem", equalTo("period-closed"));
    assertThat(sales.company.balance("706")).isNull();
  }

  @Test
  void one_contract_that_cannot_be_billed_does_not_keep_others_from_it() {
    started("");
    var bad =
        sales
            .post(CONTRACTS, body("").replace("\"quantity\"", "\"account\": \"708\", \"quantity\""))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    step(bad, "start", "").statusCode(200);
    sql.update(
        "update account set active = false where company_id = ? and code = '708'",
        sales.company.id);

    assertThat(run()).startsWith("3 ");

    sales
        .read(CONTRACTS, bad)
        .body("lastProblem", equalTo("unknown-sales-account"))
        .body("nextFrom", equalTo(FIRST.toString()));
  }

  @Test
  void a_paused_contract_is_not_billed_and_skips_what_it_is_told_to() {
    var id = started("");
    step(id, "pause", "").statusCode(200);
    assertThat(run()).startsWith("0 ");

    var from = today().withDayOfMonth(1);
    step(id, "resume", "{\"from\": \"" + from + "\"}")
        .statusCode(200)
        .body("nextFrom", equalTo(from.toString()));

    assertThat(run()).startsWith("1 ");
    sales
        .company
        .as()
        .get(CONTRACTS + "/" + id + "/history")
        .then()
        .body("items.what", contains("STARTED", "PAUSED", "RESUMED", "BILLED"));
  }

  @Test
  void an_ended_contract_is_billed_to_its_last_day() {
    var id = started(", \"endsOn\": \"" + FIRST.plusMonths(1).plusDays(14) + "\"");

    assertThat(run()).startsWith("2 ");

    sales.read(CONTRACTS, id).body("status", equalTo("ENDED"));
    step(id, "pause", "").statusCode(409).body("code", equalTo("wrong-contract-status"));
    var second = sales.company.as().get(CONTRACTS + "/" + id + "/periods").then();
    second.body("items[1].days", equalTo(15));
  }

  @Test
  void a_contract_that_is_ended_by_hand_is_billed_to_that_day() {
    var id = started("");
    run();
    var last = today().withDayOfMonth(1).plusMonths(1).plusDays(9);
    step(id, "end", "{\"on\": \"%s\"}".formatted(FIRST)).statusCode(400);
    step(id, "end", "{\"on\": \"%s\"}".formatted(last))
        .statusCode(200)
        .body("status", equalTo("ACTIVE"));

    sales
        .company
        .as()
        .get(CONTRACTS + "/" + id + "/preview")
        .then()
        .body("endsOn", contains(last.toString()))
        .body("days", contains(10));
    assertThat(run()).startsWith("0 ");
    sales.read(CONTRACTS, id).body("status", equalTo("ACTIVE"));
  }

  @Test
  void a_contract_renews_itself_unless_notice_is_given_in_time() {
    var end = FIRST.plusMonths(1).minusDays(1);
    var renewal = ", \"endsOn\": \"%s\", \"renews\": true, \"renewalMonths\": 6".formatted(end);
    var id = started(renewal);
    step(id, "notice", "").statusCode(422).body("code", equalTo("notice-too-late"));

    assertThat(run()).startsWith("3 ");

    sales.read(CONTRACTS, id).body("endsOn", equalTo(end.plusMonths(6).toString()));
    step(id, "notice", "").statusCode(200).body("renews", equalTo(false));
  }

  @Test
  void the_next_periods_are_shown_with_their_prices() {
    var id = draft("");

    sales
        .company
        .as()
        .get(CONTRACTS + "/" + id + "/preview?count=2")
        .then()
        .statusCode(200)
        .body("startsOn", contains(FIRST.toString(), FIRST.plusMonths(1).toString()))
        .body("totalTtc", contains("3570.00", "3570.00"));
    assertThat(invoices()).isZero();
  }

  @Test
  void prices_change_from_a_day_that_is_not_billed() {
    var id = started("");
    run();
    var next = today().withDayOfMonth(1).plusMonths(1);

    step(id, "indexations", "{\"validFrom\": \"%s\", \"percent\": \"10\"}".formatted(FIRST))
        .statusCode(400);
    step(id, "indexations", "{\"validFrom\": \"%s\", \"percent\": \"10\"}".formatted(next))
        .statusCode(200);
    step(id, "indexations", "{\"validFrom\": \"%s\", \"percent\": \"10\"}".formatted(next))
        .statusCode(400);

    sales
        .company
        .as()
        .get(CONTRACTS + "/" + id + "/preview?count=1")
        .then()
        .body("totalHt", contains("3300.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"startsOn\": \"1999-01-01\"",
        "\"endsOn\": \"2001-01-01\"",
        "\"renews\": true",
        "\"billingDay\": 32",
        "\"anniversaryPercent\": \"101\"",
        "\"frequency\": \"DAILY\"",
        "\"label\": \" \""
      })
  void bad_input_is_refused(String field) {
    var name = field.substring(0, field.indexOf(':'));
    var whole = body("").replaceFirst(name + ": \"[^\"]*\"", field);
    if (!whole.contains(field)) {
      whole = body(", " + field);
    }
    sales.post(CONTRACTS, whole).then().statusCode(400);
  }

  @Test
  void strangers_are_kept_out() {
    var id = draft("");
    given().get(CONTRACTS).then().statusCode(401);
    Company.open(tokens, queues).as().get(CONTRACTS + "/" + id).then().statusCode(404);
    var reader = sales.company.with("contracts:read");
    reader.get(CONTRACTS + "/" + id).then().statusCode(200).body("number", nullValue());
    reader.post(CONTRACTS + "/" + id + "/start").then().statusCode(403);
    sales.company.as().header("If-Match", "*").delete(CONTRACTS + "/" + id).then().statusCode(204);
    sales.company.as().get(CONTRACTS + "/" + UUID.fromString(id)).then().statusCode(404);
  }

  @Test
  void a_contract_that_sql_refuses_does_not_keep_others_from_being_billed() {
    started("");
    var bad = started("");
    // As if its first period were billed: the period itself is refused, not by a rule of ours.
    sql.update(
        "insert into contract_period (company_id, id, contract_id, starts_on, ends_on, days,"
            + " days_of_period) values (?, ?, ?::uuid, ?, ?, 1, 1)",
        sales.company.id,
        UUID.randomUUID(),
        bad,
        FIRST,
        FIRST);

    var failure = catchThrowable(this::run);
    assertThat(failure).isInstanceOf(ContractFailed.class);
    run(() -> job.failed(sales.company.id, failure).replaceWith(""));
    assertThat(run()).startsWith("3 ");

    sales
        .read(CONTRACTS, bad)
        .body("lastProblem", equalTo("internal-error"))
        .body("nextFrom", equalTo(FIRST.toString()));
  }

  @Test
  void days_that_sql_does_not_know_are_refused() {
    var id = started("");
    var far = "+999999999-12-31";

    step(id, "end", "{\"on\": \"" + far + "\"}").statusCode(400);
    step(id, "indexations", "{\"validFrom\": \"%s\", \"percent\": \"1\"}".formatted(far))
        .statusCode(400);
    sales.read(CONTRACTS, id).body("endsOn", nullValue());
  }
}
