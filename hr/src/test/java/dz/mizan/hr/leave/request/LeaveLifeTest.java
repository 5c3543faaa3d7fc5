package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of requests: 6 December 2026 is a Sunday. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveLifeTest {
  private static final String REQUESTS = "/api/v1/leave-requests/";

  @Inject RecountMovedLeave recount;
  @Inject CompanyTransactions transactions;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker boss;
  Worker amina;

  @BeforeEach
  void a_manager_and_somebody_below_him_who_has_ten_days() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Worker.hire(company);
    amina = Worker.below(boss).having("10");
  }

  private String run(Job job) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(company.id()).enter();
            return transactions.run(company.id(), () -> job.run(company.id()));
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private long days(String request) {
    return sql.count(
        "select count(*) from leave_day where request_id = ?", UUID.fromString(request));
  }

  @Test
  void days_are_taken_at_submission_and_written_for_payroll_at_approval() {
    var request = amina.draft(amina.leave("ANNUAL", "2026-12-06", "2026-12-10"));
    assertThat(amina.balance()).isEqualTo(10);
    amina
        .submit(request)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("days", equalTo("5.0"))
        .body("steps.role", contains("MANAGER"));
    assertThat(amina.balance()).isEqualTo(5);
    assertThat(days(request)).isZero();
    boss.request()
        .get(REQUESTS + "?toDecide=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(request));
    boss.approves(request).then().statusCode(200).body("status", equalTo("APPROVED"));
    assertThat(days(request)).isEqualTo(5);
    assertThat(amina.balance()).isEqualTo(5);
    boss.request().get(REQUESTS + "?toDecide=true").then().body("items", empty());
  }

  @Test
  void rejected_and_cancelled_leave_gives_its_days_back() {
    var rejected = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
    boss.moves(rejected, "reject", Map.of()).then().statusCode(400);
    boss.moves(rejected, "reject", Map.of("comment", "Clôture"))
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("decisionComment", equalTo("Clôture"));
    assertThat(amina.balance()).isEqualTo(10);
    boss.approves(rejected).then().statusCode(409).body("code", equalTo("wrong-leave-status"));

    var cancelled = amina.asks("ANNUAL", "2099-12-06", "2099-12-10");
    boss.approves(cancelled).then().statusCode(200);
    amina.moves(cancelled, "cancel", Map.of()).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(10);
    assertThat(days(cancelled)).isZero();
  }

  @Test
  void leave_that_has_begun_is_cancelled_by_the_manager_alone() {
    var request = amina.asks("ANNUAL", "2026-07-05", "2026-07-06");
    boss.approves(request).then().statusCode(200);
    amina
        .moves(request, "cancel", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("leave-begun"));
    assertThat(amina.balance()).isEqualTo(8);
    boss.moves(request, "cancel", Map.of()).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(10);
  }

  @Test
  void sickness_breaks_leave_off_gives_the_rest_back_and_asks_for_sick_leave() {
    var request = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
    boss.approves(request).then().statusCode(200);
    amina
        .moves(request, "interrupt", Map.of("on", "2026-12-08", "cause", "RECALL"))
        .then()
        .statusCode(404);
    boss.moves(
            request,
            "interrupt",
            Map.of(
                "on", "2026-12-08",
                "cause", "SICKNESS",
                "until", "2026-12-12",
                "document", "AT 118"))
        .then()
        .statusCode(200)
        .body("status", equalTo("INTERRUPTED"))
        .body("takenUntil", equalTo("2026-12-07"))
        .body("days", equalTo("2.0"));
    assertThat(amina.balance()).isEqualTo(8);
    assertThat(days(request)).isEqualTo(2);
    amina
        .request()
        .get(REQUESTS + "?status=SUBMITTED")
        .then()
        .body("items", hasSize(1))
        .body("items[0].typeCode", equalTo("SICK"))
        .body("items[0].startsOn", equalTo("2026-12-08"))
        .body("items[0].days", equalTo("5.0"));
  }

  @Test
  void leave_broken_off_on_its_first_day_was_not_taken_at_all() {
    var request = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
    boss.approves(request).then().statusCode(200);
    boss.moves(request, "interrupt", Map.of("on", "2026-12-05", "cause", "RECALL"))
        .then()
        .statusCode(400);
    boss.moves(request, "interrupt", Map.of("on", "2026-12-06", "cause", "RECALL"))
        .then()
        .statusCode(200)
        .body("days", equalTo("0.0"));
    assertThat(amina.balance()).isEqualTo(10);
    amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
  }

  @Test
  void a_holiday_that_moves_into_leave_changes_its_days_when_it_is_counted_again() {
    var request = amina.asks("BIRTH", "2027-03-10", "2027-03-14");
    amina.moves(request, "document", Map.of("document", "Acte 12")).then().statusCode(200);
    // The feast is from Tuesday 9 to Thursday 11 March: only Sunday is left.
    boss.approves(request).then().statusCode(200).body("days", equalTo("1.0"));
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-03-08", "days", 3, "confirmed", true))
        .put("/api/v1/legal-holidays/aid-el-fitr/1448")
        .then()
        .statusCode(200);
    amina.moves(request, "recount", Map.of()).then().statusCode(404);
    boss.moves(request, "recount", Map.of()).then().statusCode(200).body("days", equalTo("2.0"));
    assertThat(days(request)).isEqualTo(2);
  }

  @Test
  void a_holiday_that_moves_within_leave_moves_its_days_although_their_sum_stays() {
    // From Sunday to Thursday; the feast is from Tuesday 9 on.
    var request = amina.asks("BIRTH", "2027-03-07", "2027-03-11");
    amina.moves(request, "document", Map.of("document", "Acte 12")).then().statusCode(200);
    boss.approves(request).then().statusCode(200).body("days", equalTo("2.0"));
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-03-08", "days", 3, "confirmed", true))
        .put("/api/v1/legal-holidays/aid-el-fitr/1448")
        .then()
        .statusCode(200);
    assertThat(run(recount)).startsWith("1 ");
    assertThat(run(recount)).startsWith("0 ");
    boss.moves(request, "recount", Map.of()).then().statusCode(200).body("days", equalTo("2.0"));
    assertThat(
            sql.rows(
                "select day::text from leave_day where request_id = ? order by day",
                UUID.fromString(request)))
        .extracting(row -> String.valueOf(row.get("day")))
        .containsExactly("2027-03-07", "2027-03-11");
  }

  @Test
  void of_a_hundred_requests_for_the_last_day_exactly_one_wins() {
    var last = Worker.below(boss).having("1");
    var first = LocalDate.of(2027, 1, 3);
    var type = Worker.type(company, "ANNUAL");
    var requests =
        first
            .datesUntil(first.plusDays(100))
            .map(
                day ->
                    last.draft(
                        Map.of(
                            "typeId", type,
                            "startsOn", day.toString(),
                            "endsOn", day.toString())))
            .toList();
    var answers = Together.call(100, caller -> last.submit(requests.get(caller)).statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 422).hasSize(99);
    assertThat(last.balance()).isZero();
  }

  @Test
  void of_many_requests_for_the_same_days_exactly_one_wins() {
    var requests =
        IntStream.range(0, 20)
            .mapToObj(n -> amina.draft(amina.leave("UNPAID", "2027-02-07", "2027-02-11")))
            .toList();
    var answers = Together.call(20, caller -> amina.submit(requests.get(caller)).statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
  }

  @Test
  void two_managers_who_decide_at_once_decide_once() {
    var request = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
    var answers =
        Together.call(
            8,
            caller ->
                caller % 2 == 0
                    ? boss.approves(request).statusCode()
                    : boss.moves(request, "reject", Map.of("comment", "Non")).statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    assertThat(amina.balance()).isIn(5f, 10f);
  }

  @Test
  void a_second_submission_with_the_same_key_takes_nothing_more() {
    var request = amina.draft(amina.leave("ANNUAL", "2026-12-06", "2026-12-10"));
    for (int time = 0; time < 2; time++) {
      amina
          .request()
          .header("Idempotency-Key", "once")
          .post(REQUESTS + request + "/submit")
          .then()
          .statusCode(200);
    }
    assertThat(amina.balance()).isEqualTo(5);
    amina.submit(request).then().statusCode(409);
  }
}
