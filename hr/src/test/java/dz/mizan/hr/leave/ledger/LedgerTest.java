package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights that months give, and what is done by hand. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LedgerTest {
  private static final YearMonth LAST = YearMonth.now(ZoneId.of("Africa/Algiers")).minusMonths(1);
  private static final YearMonth FIRST = LAST.minusMonths(2);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private Worker hired() {
    return Worker.hire(company, Map.of("hiredOn", FIRST.atDay(1).toString()));
  }

  private Response recompute(boolean dryRun, Map<String, ?> more) {
    var body = new HashMap<String, Object>();
    body.put("from", FIRST.toString());
    body.put("to", LAST.toString());
    body.put("dryRun", dryRun);
    body.put("reason", "Essai");
    body.putAll(more);
    return company.request().body(body).post("/api/v1/leave-accruals/recompute");
  }

  @Test
  void differences_are_shown_then_written_then_gone() {
    var amina = hired();
    recompute(true, Map.of())
        .then()
        .statusCode(200)
        .body("count", equalTo(3))
        .body("written", equalTo(false))
        .body("differences.expected", everyItem(equalTo("2.50")));
    assertThat(amina.balance()).isZero();
    recompute(false, Map.of()).then().statusCode(200).body("count", equalTo(3));
    assertThat(amina.balance()).isEqualTo(7.5f);
    recompute(false, Map.of()).then().statusCode(200).body("count", equalTo(0));
    assertThat(amina.balance()).isEqualTo(7.5f);
  }

  @Test
  void many_at_once_give_a_month_once() {
    var amina = hired();
    assertThat(Together.call(8, caller -> recompute(false, Map.of()).statusCode()))
        .containsOnly(200);
    assertThat(amina.balance()).isEqualTo(7.5f);
    assertThat(
            sql.count(
                "select count(*) from leave_entry where employee_id = ? and kind = 'ACCRUAL'",
                UUID.fromString(amina.id())))
        .isEqualTo(3);
  }

  @Test
  void leave_without_pay_takes_leave_back_but_not_what_was_taken_of_it() {
    var amina = hired();
    recompute(false, Map.of()).then().statusCode(200);
    var unpaid = amina.asks("UNPAID", FIRST.atDay(1).toString(), FIRST.atEndOfMonth().toString());
    for (int step = 0; step < 2; step++) {
      Worker.move(company.with("leave:decide"), unpaid, "approve", Map.of());
    }
    recompute(true, Map.of())
        .then()
        .body("differences", hasSize(1))
        .body("differences[0].difference", equalTo("-2.50"));
    recompute(false, Map.of()).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(5f);
    company
        .request()
        .get("/api/v1/leave-entries?employeeId=" + amina.id())
        .then()
        .body("items.findAll { it.kind == 'CORRECTION' }", hasSize(1))
        .body("items.findAll { it.kind == 'CORRECTION' }[0].days", equalTo("-2.50"));
  }

  @Test
  void who_has_a_department_computes_its_people_alone() {
    var mine = hired();
    String elsewhere =
        company
            .createDepartment(Map.of("code", "B", "name", "Ventes"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var other =
        Worker.hire(
            company, Map.of("hiredOn", FIRST.atDay(1).toString(), "departmentId", elsewhere));
    var token =
        tokens
            .of(UUID.randomUUID(), company.id())
            .permissions("*:*")
            .claim("scope_departments", List.of(company.firstDepartment()));
    var body = new HashMap<String, Object>();
    body.put("from", FIRST.toString());
    body.put("to", LAST.toString());
    body.put("dryRun", false);
    body.put("reason", "Essai");
    TestCompany.as(token)
        .body(body)
        .post("/api/v1/leave-accruals/recompute")
        .then()
        .statusCode(200)
        .body("count", equalTo(3))
        .body("differences.employeeId", everyItem(equalTo(mine.id())));
    assertThat(other.balance()).isZero();
    body.put("employeeIds", List.of(other.id()));
    TestCompany.as(token)
        .body(body)
        .post("/api/v1/leave-accruals/recompute")
        .then()
        .statusCode(404);
    assertThat(other.balance()).isZero();
  }

  @Test
  void months_out_of_order_or_not_over_are_refused() {
    recompute(true, Map.of("from", LAST.toString(), "to", FIRST.toString())).then().statusCode(400);
    recompute(true, Map.of("to", LAST.plusMonths(1).toString())).then().statusCode(400);
    recompute(true, Map.of("from", "2026-13")).then().statusCode(400);
    recompute(true, Map.of("from", "1990-01")).then().statusCode(400);
  }

  @Test
  void days_by_hand_need_a_type_with_a_balance_and_leave_none_below_zero() {
    var amina = hired();
    amina.having("2.5");
    var body =
        new HashMap<String, Object>(
            Map.of(
                "employeeId",
                amina.id(),
                "typeId",
                Worker.type(company, "ANNUAL"),
                "year",
                2026,
                "days",
                -3,
                "reason",
                "Essai"));
    var path = "/api/v1/leave-balances/adjustments";
    company
        .request()
        .body(body)
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-balance-too-low"));
    body.put("days", 0);
    company.request().body(body).post(path).then().statusCode(400);
    body.put("days", 1);
    body.put("typeId", Worker.type(company, "SICK"));
    company
        .request()
        .body(body)
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-type-without-balance"));
    assertThat(amina.balance()).isEqualTo(2.5f);
  }

  @Test
  void the_balances_of_all_are_a_file() {
    hired().having("2.5");
    company
        .with("leave:read")
        .get("/api/v1/leave-reports/balances")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("\"number\",\"lastName\""))
        .body(containsString("\"ANNUAL\",2026,2.50,0.00,0.00,2.50"));
  }

  @Test
  void a_type_that_may_fall_below_zero_does() {
    String type =
        company
            .request()
            .body(
                Map.ofEntries(
                    Map.entry("code", "RECUP"),
                    Map.entry("name", "Récupération"),
                    Map.entry("paidBy", "COMPANY"),
                    Map.entry("counting", "WORKING_DAYS"),
                    Map.entry("balance", "YEARLY"),
                    Map.entry("days", 6),
                    Map.entry("once", false),
                    Map.entry("needsDocument", false),
                    Map.entry("mayBeNegative", true),
                    Map.entry("halfDays", true),
                    Map.entry("approvals", 1),
                    Map.entry("countsAsWork", true),
                    Map.entry("settled", false),
                    Map.entry("active", true)))
            .post("/api/v1/leave-types")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var amina = hired();
    var request = amina.asks("RECUP", "2037-12-06", "2037-12-07");
    company
        .request()
        .get("/api/v1/leave-balances?typeId=" + type)
        .then()
        .body("items[0].balance", equalTo("-2.00"));
    amina.moves(request, "cancel", Map.of()).then().statusCode(200);
    company
        .request()
        .get("/api/v1/leave-balances?typeId=" + type)
        .then()
        .body("items[0].balance", equalTo("0.00"));
  }
}
