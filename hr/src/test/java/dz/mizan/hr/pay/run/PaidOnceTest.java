package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid once only, whoever tries to pay it twice and when. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaidOnceTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
    company.request().get("/api/v1/pay-components");
  }

  private long slips(String once) {
    return sql.count(
        "select count(*) from payslip where company_id = ? and once = ?", company.id(), once);
  }

  private void raised(String employee) {
    company
        .request()
        .body(Map.of("from", "2026-08-01", "salary", "66000.00"))
        .post("/api/v1/employees/" + employee + "/salaries")
        .then()
        .statusCode(201);
  }

  private int calculated(String run) {
    var answer = payroll.calculate(run).then().extract();
    if (answer.statusCode() == 409) {
      assertThat(answer.<String>path("code")).isEqualTo("payroll-salary-paid-twice");
      return 0;
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.path("slips");
  }

  @Test
  void back_pay_of_a_month_is_made_by_one_run_at_a_time_and_the_next_pays_no_more() {
    var amina = payroll.hire("60000.00");
    payroll.pay("2026-08");
    raised(amina);
    Map<String, Object> all = Map.of("month", "2026-10", "kind", "BACK_PAY", "covers", "2026-08");
    Map<String, Object> one =
        Map.of(
            "month", "2026-11",
            "kind", "BACK_PAY",
            "covers", "2026-08",
            "employeeIds", List.of(amina));
    var answers =
        Together.call(
            4, i -> company.request().body(i % 2 == 0 ? all : one).post(Payroll.RUNS).statusCode());
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    String run = company.request().get(Payroll.RUNS + "?kind=BACK_PAY").path("items[0].id");
    payroll.calculate(run).then().body("gross", equalTo("6000.00"));
    payroll.approve(run).then().statusCode(200);
    var next = payroll.made(one);
    payroll.calculate(next).then().statusCode(200).body("slips", equalTo(0));
    payroll.approve(next).then().statusCode(422).body("code", equalTo("payroll-run-empty"));
  }

  @Test
  void a_thirteenth_month_is_paid_once_in_a_year() {
    payroll.hire("60000.00");
    var runs =
        List.of(
            payroll.made(Map.of("month", "2026-11", "kind", "THIRTEENTH")),
            payroll.made(Map.of("month", "2026-12", "kind", "THIRTEENTH")));
    var made = Together.call(2, i -> calculated(runs.get(i)));
    assertThat(made).containsExactlyInAnyOrder(0, 1);
    assertThat(slips("T2026")).isEqualTo(1);
    var paid = runs.get(made.indexOf(1));
    var other = runs.get(made.indexOf(0));
    // What the other one has may still change: it is told of, and not paid here.
    payroll.calculate(other).then().statusCode(200).body("slips", equalTo(0));
    company
        .request()
        .get(Payroll.RUNS + "/" + other + "/blocked")
        .then()
        .body("items.reason", contains("in-another-run"));
    payroll.approve(paid).then().statusCode(200);
    payroll.calculate(other).then().statusCode(200).body("people", equalTo(0));
    payroll.approve(other).then().statusCode(422).body("code", equalTo("payroll-run-empty"));
    assertThat(slips("T2026")).isEqualTo(1);
  }

  @Test
  void who_left_in_the_year_gets_his_part_of_a_thirteenth_month_if_he_is_named() {
    var karim = payroll.hire("60000.00");
    payroll.leaves(karim, "2026-06-30");
    var all = payroll.made(Map.of("month", "2026-12", "kind", "THIRTEENTH"));
    payroll.calculate(all).then().body("people", equalTo(0));
    var run =
        payroll.made(
            Map.of("month", "2026-12", "kind", "THIRTEENTH", "employeeIds", List.of(karim)));
    payroll.calculate(run).then().body("gross", equalTo("30000.00"));
    payroll.approve(run).then().statusCode(200);
    var again =
        payroll.made(
            Map.of("month", "2026-12", "kind", "THIRTEENTH", "employeeIds", List.of(karim)));
    payroll.calculate(again).then().body("slips", equalTo(0)).body("blocked", equalTo(1));
  }

  @Test
  void a_settlement_pays_salary_notice_and_leave_once_and_writes_the_leave_off() {
    var worker = Worker.hire(company, Map.of("terms", Map.of("salary", "60000.00"))).having("12");
    var karim = worker.id();
    payroll.leaves(karim, "2026-11-15");
    payroll.element(karim, "2026-11", "NOTICE", "1.00").then().statusCode(201);
    sql.update("update pay_element set quantity = 30 where company_id = ?", company.id());
    Map<String, Object> settlement =
        Map.of("month", "2026-11", "kind", "SETTLEMENT", "employeeIds", List.of(karim));
    var runs = List.of(payroll.made(settlement), payroll.made(settlement));
    var made = Together.call(2, i -> calculated(runs.get(i)));
    assertThat(made).containsExactlyInAnyOrder(0, 1);
    var run = runs.get(made.indexOf(1));
    payroll
        .slip(run, karim)
        .then()
        .body("detail.lines.find { it.code == 'BASE' }.amount", equalTo("30000.00"))
        .body("detail.lines.find { it.code == 'NOTICE' }.amount", equalTo("60000.00"))
        .body("detail.lines.code", hasItem("LEAVE_BALANCE"));
    // While it is not approved, the month's run says whom it leaves out, and why.
    var month = payroll.regular("2026-11");
    payroll.calculate(month).then().body("people", equalTo(1)).body("slips", equalTo(0));
    company
        .request()
        .get(Payroll.RUNS + "/" + month + "/blocked")
        .then()
        .body("items.reason", contains("in-another-run"));
    // Days that come after the calculation are not written off without being paid.
    worker.having("5");
    payroll.approve(run).then().statusCode(409).body("code", equalTo("leave-left-changed"));
    assertThat(settled()).isZero();
    payroll.calculate(run).then().body("slips", equalTo(1));
    var approved = Together.call(4, i -> payroll.approve(runs.get(i % 2)).statusCode());
    assertThat(approved).containsOnlyOnce(200);
    assertThat(settled()).isPositive();
    assertThat(worker.balance()).isZero();
    payroll.calculate(month).then().body("people", equalTo(0)).body("blocked", equalTo(0));
    var late = payroll.made(settlement);
    payroll.calculate(late).then().body("slips", equalTo(0));
    company
        .request()
        .get(Payroll.RUNS + "/" + late + "/blocked")
        .then()
        .body("items.reason", contains("paid-before"));
    assertThat(slips("S2026-11-15")).isEqualTo(1);
  }

  private long settled() {
    return sql.count(
        "select count(*) from leave_entry where company_id = ? and kind = 'SETTLED'", company.id());
  }

  @Test
  void a_settlement_is_of_the_month_of_the_last_day() {
    var karim = payroll.hire("60000.00");
    var stays = payroll.hire("60000.00");
    payroll.leaves(karim, "2026-10-31");
    for (var refused : List.of(karim, stays)) {
      company
          .request()
          .body(Map.of("month", "2026-11", "kind", "SETTLEMENT", "employeeIds", List.of(refused)))
          .post(Payroll.RUNS)
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-payroll-run"))
          .body("violations[0].field", equalTo("employeeIds[0]"));
    }
    var run =
        payroll.made(
            Map.of("month", "2026-10", "kind", "SETTLEMENT", "employeeIds", List.of(karim)));
    payroll.calculate(run).then().body("gross", not(equalTo("0.00"))).body("slips", equalTo(1));
  }

  @Test
  void a_month_that_back_pay_paid_is_not_paid_by_a_settlement_again() {
    payroll.hire("45000.00");
    var karim = payroll.hire("60000.00");
    payroll.leaves(karim, "2026-10-31");
    var id = UUID.fromString(karim);
    var salary = sql.text("select salary from assignment where employee_id = ?", id);
    sql.update("update assignment set salary = null where employee_id = ?", id);
    var month = payroll.regular("2026-10");
    payroll.calculate(month).then().body("blocked", equalTo(1));
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("acceptBlocked", true))
        .post(Payroll.RUNS + "/" + month + "/approve")
        .then()
        .statusCode(200);
    sql.update("update assignment set salary = ? where employee_id = ?", salary, id);
    Map<String, Object> settlement =
        Map.of("month", "2026-10", "kind", "SETTLEMENT", "employeeIds", List.of(karim));
    var run = payroll.made(settlement);
    payroll.calculate(run);
    payroll.slip(run, karim).then().body("detail.lines.code", hasItem("BASE"));
    var back = payroll.made(Map.of("month", "2026-11", "kind", "BACK_PAY", "covers", "2026-10"));
    payroll.calculate(back).then().body("slips", equalTo(0)).body("blocked", equalTo(1));
    company
        .request()
        .header("If-Match", "*")
        .delete(Payroll.RUNS + "/" + run)
        .then()
        .statusCode(204);
    payroll.calculate(back).then().body("gross", equalTo("60000.00"));
    payroll.approve(back).then().statusCode(200);
    var after = payroll.made(settlement);
    payroll.calculate(after).then().body("slips", equalTo(1));
    payroll.slip(after, karim).then().body("detail.lines.code", not(hasItem("BASE")));
  }

  @Test
  void a_creditor_gets_his_monthly_amount_once_however_many_runs_pay_the_month() {
    var karim = payroll.hire("60000.00");
    payroll.leaves(karim, "2026-11-30");
    company
        .request()
        .body(
            Map.of(
                "employeeId", karim,
                "kind", "GARNISHMENT",
                "creditor", "Banque nationale",
                "reference", "Jugement 123/2026",
                "monthly", "5000.00",
                "firstMonth", "2026-11"))
        .post("/api/v1/pay-garnishments")
        .then()
        .statusCode(201);
    var month = payroll.pay("2026-11");
    payroll.slip(month, karim).then().body("detail.otherDeductions", equalTo("5000.00"));
    var run =
        payroll.made(
            Map.of("month", "2026-11", "kind", "SETTLEMENT", "employeeIds", List.of(karim)));
    payroll.calculate(run).then().body("slips", equalTo(1));
    payroll.slip(run, karim).then().body("detail.otherDeductions", equalTo("0.00"));
  }
}
