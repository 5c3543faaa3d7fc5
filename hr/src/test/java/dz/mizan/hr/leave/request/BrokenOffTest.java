package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sickness and recall within leave; 6 December 2037 is a Sunday. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BrokenOffTest {
  private static final String REQUESTS = "/api/v1/leave-requests/";
  private static final Map<String, ?> ILL =
      Map.of("on", "2037-12-08", "cause", "SICKNESS", "until", "2037-12-12", "document", "AT 118");

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

  private String approved(String code, String from, String to) {
    var leave = amina.leave(code, from, to);
    leave.put("document", "Certificat");
    var request = amina.draft(leave);
    amina.submit(request).then().statusCode(200);
    boss.approves(request).then().statusCode(200);
    return request;
  }

  private RequestSpecification hr() {
    return TestCompany.as(tokens.of(UUID.randomUUID(), company.id()).permissions("leave:decide"));
  }

  private String status(String request) {
    return sql.text("select status from leave_request where id = ?", UUID.fromString(request));
  }

  private String report() {
    return amina.request().get(REQUESTS + "?status=SUBMITTED").then().extract().path("items[0].id");
  }

  @Test
  void reported_sickness_breaks_leave_off_when_it_is_approved() {
    var leave = approved("ANNUAL", "2037-12-06", "2037-12-10");
    amina.moves(leave, "interrupt", ILL).then().statusCode(200).body("status", equalTo("APPROVED"));
    assertThat(amina.balance()).isEqualTo(5);
    amina.moves(leave, "interrupt", ILL).then().statusCode(409);
    var sick = report();
    boss.approves(sick)
        .then()
        .statusCode(200)
        .body("typeCode", equalTo("SICK"))
        .body("days", equalTo("5.0"));
    boss.request()
        .get(REQUESTS + leave)
        .then()
        .body("status", equalTo("INTERRUPTED"))
        .body("takenUntil", equalTo("2037-12-07"))
        .body("days", equalTo("2.0"));
    assertThat(amina.balance()).isEqualTo(8);
  }

  @Test
  void a_report_that_is_taken_back_or_rejected_gives_nothing_back() {
    var leave = approved("ANNUAL", "2037-12-06", "2037-12-10");
    amina.moves(leave, "interrupt", ILL).then().statusCode(200);
    amina.moves(report(), "cancel", Map.of()).then().statusCode(200);
    amina.moves(leave, "interrupt", ILL).then().statusCode(200);
    Worker.move(hr(), report(), "reject", Map.of("comment", "Sans certificat"))
        .then()
        .statusCode(200);
    assertThat(status(leave)).isEqualTo("APPROVED");
    assertThat(amina.balance()).isEqualTo(5);
  }

  @Test
  void nobody_gives_past_leave_back_to_himself() {
    var leave = approved("ANNUAL", "2026-07-05", "2026-07-12");
    var late = new HashMap<String, Object>(Map.of("on", "2026-07-05", "cause", "SICKNESS"));
    amina.moves(leave, "interrupt", late).then().statusCode(400);
    late.put("until", "2026-07-12");
    amina.moves(leave, "interrupt", late).then().statusCode(400);
    late.put("document", "AT 118");
    amina
        .moves(leave, "interrupt", late)
        .then()
        .statusCode(400)
        .body("violations.field", contains("on"));
    assertThat(amina.balance()).isEqualTo(2);
    // Who may decide about others does not for himself either.
    Worker.move(
            TestCompany.as(tokens.of(amina.user(), company.id()).permissions("leave:*")),
            leave,
            "interrupt",
            late)
        .then()
        .statusCode(400);
    Worker.move(
            TestCompany.as(tokens.of(amina.user(), company.id()).permissions("leave:*")),
            leave,
            "cancel",
            Map.of())
        .then()
        .statusCode(409);
    assertThat(amina.balance()).isEqualTo(2);
    boss.moves(leave, "interrupt", late).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(10);
  }

  @Test
  void nobody_adjusts_his_own_balance() {
    TestCompany.as(tokens.of(amina.user(), company.id()).permissions("leave:adjust"))
        .body(
            Map.of(
                "employeeId",
                amina.id(),
                "typeId",
                Worker.type(company, "ANNUAL"),
                "year",
                2026,
                "days",
                5,
                "reason",
                "Pour moi"))
        .post("/api/v1/leave-balances/adjustments")
        .then()
        .statusCode(403);
    assertThat(amina.balance()).isEqualTo(10);
  }

  @Test
  void from_maternity_nobody_is_called_back_and_no_manager_takes_it_away() {
    var leave = approved("MATERNITY", "2037-12-06", "2038-05-04");
    var recall = Map.of("on", "2037-12-20", "cause", "RECALL");
    boss.moves(leave, "interrupt", recall)
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-not-interruptible"));
    boss.moves(leave, "interrupt", ILL).then().statusCode(422);
    boss.moves(leave, "cancel", Map.of())
        .then()
        .statusCode(403)
        .body("code", equalTo("leave-decision-not-yours"));
    var sick = amina.asks("SICK", "2027-06-06", "2027-06-10");
    boss.moves(sick, "reject", Map.of("comment", "Non")).then().statusCode(403);
    assertThat(status(leave)).isEqualTo("APPROVED");
    assertThat(status(sick)).isEqualTo("SUBMITTED");
    Worker.move(hr(), sick, "reject", Map.of("comment", "Faux")).then().statusCode(200);
    Worker.move(hr(), leave, "cancel", Map.of()).then().statusCode(200);
  }

  @Test
  void nobody_is_called_back_from_three_days_for_a_birth() {
    var leave = approved("BIRTH", "2037-12-06", "2037-12-08");
    boss.moves(leave, "interrupt", Map.of("on", "2037-12-07", "cause", "RECALL"))
        .then()
        .statusCode(422);
    assertThat(status(leave)).isEqualTo("APPROVED");
  }

  @Test
  void hr_that_may_not_write_requests_still_notes_sickness() {
    var leave = approved("ANNUAL", "2037-12-06", "2037-12-10");
    Worker.move(hr(), leave, "interrupt", ILL)
        .then()
        .statusCode(200)
        .body("status", equalTo("INTERRUPTED"));
    boss.request()
        .get(REQUESTS)
        .then()
        .body("items.typeCode", containsInAnyOrder("ANNUAL", "SICK"));
  }

  @Test
  void two_decisions_are_two_peoples() {
    var unpaid = amina.asks("UNPAID", "2027-01-03", "2027-01-07");
    var one = hr();
    Worker.move(one, unpaid, "approve", Map.of()).then().statusCode(200);
    Worker.move(one, unpaid, "approve", Map.of())
        .then()
        .statusCode(403)
        .body("code", equalTo("leave-decided-before"));
    assertThat(status(unpaid)).isEqualTo("SUBMITTED");
    Worker.move(hr(), unpaid, "approve", Map.of()).then().statusCode(200);
    assertThat(status(unpaid)).isEqualTo("APPROVED");
  }
}
