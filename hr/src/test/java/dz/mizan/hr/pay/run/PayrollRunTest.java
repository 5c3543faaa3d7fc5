package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayrollRunTest {
  private static final String APPROVED = "dz.mizan.hr.payroll.approved.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
  }

  @Test
  void a_month_is_calculated_approved_told_and_paid() {
    var amina = payroll.hire("60000.00");
    payroll.hire("45000.00");
    sql.update("update department set cost_centre = 'FIN' where company_id = ?", company.id());
    var run = payroll.regular("2026-11");
    payroll
        .calculate(run)
        .then()
        .statusCode(200)
        .body("status", equalTo("CALCULATED"))
        .body("slips", equalTo(2))
        .body("blocked", equalTo(0))
        .body("gross", equalTo("105000.00"))
        .body("cnasEmployee", equalTo("9450.00"))
        .body("cnasEmployer", equalTo("27300.00"))
        .body("irg", equalTo("10398.50"))
        .body("net", equalTo("85151.50"));
    payroll
        .slip(run, amina)
        .then()
        .statusCode(200)
        .body("detail.net", equalTo("47558.00"))
        .body("detail.lines.code", hasItem("CNAS"))
        .body("detail.lines.source", hasItem(notNullValue()));

    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.#")) {
      company
          .request()
          .header("If-Match", "*")
          .body(Map.of("postedOn", "2026-11-30"))
          .post(Payroll.RUNS + "/" + run + "/approve")
          .then()
          .statusCode(200)
          .body("number", equalTo("PAIE-2026-000001"));
      var event = tap.awaitType(APPROVED).json();
      EventSamples.requireSameShape(event);
      var sum = BigDecimal.ZERO;
      for (var line : event.at("/data/lines")) {
        sum =
            sum.add(new BigDecimal(line.path("debit").asText("0")))
                .subtract(new BigDecimal(line.path("credit").asText("0")));
        if (line.path("account").asText().equals("421")) {
          assertThat(line.path("credit").asText()).isEqualTo("85151.50");
        }
      }
      assertThat(sum).isEqualByComparingTo("0");
    }
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("paidOn", "2026-11-28"))
        .post(Payroll.RUNS + "/" + run + "/pay")
        .then()
        .statusCode(200)
        .body("status", equalTo("PAID"));
  }

  @Test
  void what_is_approved_never_changes() {
    payroll.hire("60000.00");
    var run = payroll.pay("2026-11");
    payroll.calculate(run).then().statusCode(409).body("code", equalTo("payroll-wrong-status"));
    payroll.approve(run).then().statusCode(409);
    company
        .request()
        .header("If-Match", "*")
        .delete(Payroll.RUNS + "/" + run)
        .then()
        .statusCode(409);
    var id = UUID.fromString(run);
    for (var change :
        List.of(
            "update payroll_run set net = 0, gross = 0 where id = ?",
            "delete from payslip where run_id = ?",
            "update payslip set detail = 'k1:AAAA' where run_id = ?",
            "delete from payroll_posting where run_id = ?",
            "update payroll_run set status = 'DRAFT' where id = ?")) {
      assertThatThrownBy(() -> sql.update(change, id))
          .hasStackTraceContaining("ck_payroll_run_frozen");
    }
  }

  @Test
  void a_month_has_one_regular_run() {
    payroll.regular("2026-11");
    payroll
        .make("2026-11", "REGULAR")
        .then()
        .statusCode(409)
        .body("code", equalTo("payroll-run-exists"));
    payroll
        .make("2021-12", "REGULAR")
        .then()
        .statusCode(422)
        .body("code", equalTo("payroll-rules-unknown"));
  }

  @Test
  void whoever_earns_less_than_the_snmg_is_blocked_with_the_reason() {
    payroll.hire("60000.00");
    var low = payroll.hire("60000.00");
    sql.update("update assignment set salary = null where employee_id = ?", UUID.fromString(low));
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().body("slips", equalTo(1)).body("blocked", equalTo(1));
    company
        .request()
        .get(Payroll.RUNS + "/" + run + "/blocked")
        .then()
        .body("items.reason", contains("no-salary"))
        .body("items.employeeId", contains(low));
    payroll.approve(run).then().statusCode(409).body("code", equalTo("payslips-blocked"));
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("acceptBlocked", true))
        .post(Payroll.RUNS + "/" + run + "/approve")
        .then()
        .statusCode(200);
  }

  @Test
  void calculating_and_approving_at_once_leaves_one_truth() {
    payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    var answers =
        Together.call(
            8,
            i ->
                (i % 2 == 0 ? payroll.approve(run) : payroll.calculate(run))
                    .then()
                    .extract()
                    .statusCode());
    assertThat(answers).allMatch(status -> status == 200 || status == 409);
    if (answers.stream().filter(status -> status == 200).count() > 0) {
      payroll.approve(run).then().statusCode(oneOf(200, 409));
    }
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = ?",
                company.id(),
                "payroll.approved.v1"))
        .isLessThanOrEqualTo(1);
    assertThat(sql.count("select count(*) from payslip where run_id = ?", UUID.fromString(run)))
        .isEqualTo(1);
  }

  @Test
  void an_employee_sees_his_own_payslip_after_approval_and_nobody_elses() {
    var amina = payroll.hire("60000.00");
    var other = payroll.hire("45000.00");
    sql.update(
        "update employee set user_id = ? where id = ?", company.user(), UUID.fromString(amina));
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    var path = Payroll.RUNS + "/" + run + "/payslips/";
    company.with("employees:read").get(path + amina).then().statusCode(404);
    payroll.approve(run).then().statusCode(200);
    company.with("employees:*").get(path + amina).then().statusCode(200);
    company.with("employees:*").get(path + other).then().statusCode(404);
    company
        .with()
        .get("/api/v1/my-payslips?year=2026")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].net", equalTo("47558.00"));
    company.with("employees:*").get(Payroll.RUNS).then().statusCode(403);
  }

  @Test
  void a_manager_sees_payslips_below_him_only_if_the_company_says_so() {
    var boss = payroll.hire("90000.00");
    var amina = payroll.hire("60000.00");
    sql.update(
        "update employee set user_id = ? where id = ?", company.user(), UUID.fromString(boss));
    sql.update(
        "update employee set manager_id = ? where id = ?",
        UUID.fromString(boss),
        UUID.fromString(amina));
    var run = payroll.pay("2026-11");
    var path = Payroll.RUNS + "/" + run + "/payslips/" + amina;
    company.with("employees:read").get(path).then().statusCode(404);
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("value", "true"))
        .put("/api/v1/hr-settings/pay-slips-seen-by-managers")
        .then()
        .statusCode(200);
    company.with("employees:read").get(path).then().statusCode(200);
  }

  @Test
  void back_pay_is_what_a_raise_of_the_past_lacks() {
    var amina = payroll.hire("60000.00");
    payroll.pay("2026-09");
    company
        .request()
        .body(Map.of("from", "2026-09-01", "salary", "66000.00"))
        .post("/api/v1/employees/" + amina + "/salaries")
        .then()
        .statusCode(oneOf(200, 201));
    var run =
        company
            .request()
            .body(Map.of("month", "2026-11", "kind", "BACK_PAY", "covers", "2026-09"))
            .post(Payroll.RUNS)
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();
    payroll
        .calculate(run)
        .then()
        .statusCode(200)
        .body("gross", equalTo("6000.00"))
        .body("irg", equalTo("546.00"));
  }

  @Test
  void nobody_comes_in_without_token_permission_or_company() {
    payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    io.restassured.RestAssured.given().get(Payroll.RUNS).then().statusCode(401);
    company
        .with("payroll:read")
        .body(Map.of("month", "2026-11", "kind", "REGULAR"))
        .post(Payroll.RUNS)
        .then()
        .statusCode(403);
    company
        .with("payroll:prepare")
        .header("If-Match", "*")
        .body(Map.of())
        .post(Payroll.RUNS + "/" + run + "/approve")
        .then()
        .statusCode(403);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.request().get(Payroll.RUNS + "/" + run).then().statusCode(404);
    stranger
        .request()
        .header("If-Match", "*")
        .post(Payroll.RUNS + "/" + run + "/calculate")
        .then()
        .statusCode(404);
  }

  @Test
  void a_run_that_changed_meanwhile_is_not_calculated() {
    payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    company
        .request()
        .header("If-Match", "\"1\"")
        .post(Payroll.RUNS + "/" + run + "/calculate")
        .then()
        .statusCode(412);
    company.request().post(Payroll.RUNS + "/" + run + "/calculate").then().statusCode(428);
  }
}
