package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A month that changed after its calculation is not approved; one that was paid keeps its rules.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ClosedMonthTest {
  private static final String COMPONENTS = "/api/v1/pay-components";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
    company.request().get(COMPONENTS);
  }

  /** An approved timesheet of November with ten hours of overtime. */
  private UUID timesheet(String employee) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into timesheet (company_id, id, employee_id, month, status, planned_hours,"
            + " worked_hours, absence_hours, leave_hours, night_hours, overtime_hours,"
            + " late_minutes, early_minutes, late_days, anomalies, breaches, content_digest,"
            + " computed_at) values (?, ?, ?, '2026-11-01', 'COMPUTED', 168, 178, 0, 0, 0, 10, 0, 0,"
            + " 0, 0, '[]', 'x', now())",
        company.id(),
        id,
        UUID.fromString(employee));
    sql.update(
        "insert into timesheet_overtime (company_id, timesheet_id, employee_id, month, kind,"
            + " premium, hours) values (?, ?, ?, '2026-11-01', 'NORMAL', 50, 10)",
        company.id(),
        id,
        UUID.fromString(employee));
    sql.update("update timesheet set status = 'APPROVED' where id = ?", id);
    return id;
  }

  private void requireOutdated(String run) {
    payroll.approve(run).then().statusCode(409).body("code", equalTo("payroll-outdated"));
    assertThat(sql.text("select status from payroll_run where id = ?", UUID.fromString(run)))
        .isEqualTo("CALCULATED");
    assertThat(
            sql.count(
                "select count(*) from timesheet where company_id = ? and taken_by_run is not null",
                company.id()))
        .isZero();
  }

  @Test
  void a_timesheet_that_is_approved_or_opened_after_the_calculation_is_not_taken_unpaid() {
    var karim = payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    var sheet = timesheet(karim);
    requireOutdated(run);
    payroll.calculate(run).then().body("gross", equalTo("65192.41"));
    sql.update("update timesheet set status = 'COMPUTED' where id = ?", sheet);
    requireOutdated(run);
    sql.update("update timesheet set status = 'APPROVED' where id = ?", sheet);
    payroll.approve(run).then().statusCode(200);
    assertThat(sql.text("select taken_by_run::text from timesheet where id = ?", sheet))
        .isEqualTo(run);
  }

  @Test
  void whatever_else_changes_after_the_calculation_is_looked_at_again_before_approval() {
    var karim = payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    payroll.element(karim, "2026-11", "BONUS", "5000.00").then().statusCode(201);
    requireOutdated(run);
    payroll.calculate(run).then().body("gross", equalTo("65000.00"));
    payroll.value(karim, "BASKET", "3000.00");
    requireOutdated(run);
    payroll.calculate(run).then().body("gross", equalTo("68000.00"));
    giveThreeChildren(karim);
    requireOutdated(run);
    payroll.calculate(run);
    payroll.hire("45000.00");
    requireOutdated(run);
    payroll.calculate(run).then().body("slips", equalTo(2));
    change("BASKET", "2026-11", "value", true).then().statusCode(200);
    requireOutdated(run);
    payroll.calculate(run);
    payroll.approve(run).then().statusCode(200);
  }

  @Test
  void another_key_for_what_is_sealed_changes_no_month() {
    giveThreeChildren(payroll.hire("60000.00"));
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    for (var sealed : List.of("employee set civil", "assignment set salary")) {
      var column = sealed.substring(sealed.lastIndexOf(' ') + 1);
      sql.update(
          "update %s = 'next:' || split_part(%s, ':', 2) where company_id = ?"
              .formatted(sealed, column),
          company.id());
    }
    payroll.approve(run).then().statusCode(200);
  }

  @Test
  void an_element_and_an_approval_at_once_leave_nothing_unpaid() {
    var karim = payroll.hire("60000.00");
    var run = payroll.regular("2026-11");
    payroll.calculate(run);
    var answers =
        Together.call(
            2,
            i ->
                i == 0
                    ? payroll.approve(run).statusCode()
                    : payroll.element(karim, "2026-11", "BONUS", "5000.00").statusCode());
    assertThat(answers).containsAnyOf(200, 201).contains(409);
  }

  @Test
  void an_element_of_a_month_that_was_paid_is_for_back_pay_and_said_to_be() {
    var karim = payroll.hire("60000.00");
    String id = payroll.element(karim, "2026-11", "BONUS", "5000.00").then().extract().path("id");
    payroll.pay("2026-11");
    var elements = "/api/v1/pay-elements";
    company
        .request()
        .header("If-Match", "*")
        .delete(elements + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("pay-month-paid"));
    payroll
        .element(karim, "2026-11", "YEARLY_BONUS", "1000.00")
        .then()
        .statusCode(409)
        .body("code", equalTo("pay-month-paid"));
    Map<String, Object> file =
        Map.of("month", "2026-11", "csv", "number;component;amount\nE-0001;YEARLY_BONUS;1000.00\n");
    company
        .request()
        .body(file)
        .post(elements + "/import")
        .then()
        .statusCode(409)
        .body("code", equalTo("pay-month-paid"));
    assertThat(sql.count("select count(*) from pay_element where company_id = ?", company.id()))
        .isEqualTo(1);
    company.request().body(file).post(elements + "/import?late=true").then().statusCode(200);
    var run = payroll.made(Map.of("month", "2026-12", "kind", "BACK_PAY", "covers", "2026-11"));
    payroll.calculate(run).then().body("gross", equalTo("1000.00"));
  }

  private Response change(String code, String from, String formula, boolean active) {
    return company
        .request()
        .header("If-Match", "*")
        .body(
            Map.ofEntries(
                Map.entry("code", code),
                Map.entry("label", "Indemnité"),
                Map.entry("kind", "EARNING"),
                Map.entry("position", 50),
                Map.entry("validFrom", from),
                Map.entry("active", active),
                Map.entry("formula", formula),
                Map.entry("taxable", true),
                Map.entry("contributable", false),
                Map.entry("minimumWage", false),
                Map.entry("source", "Convention collective")))
        .put(COMPONENTS + "/" + payroll.id("pay-components", code));
  }

  private void requireNothingDue(String covers) {
    var run = payroll.made(Map.of("month", "2026-12", "kind", "BACK_PAY", "covers", covers));
    payroll
        .calculate(run)
        .then()
        .statusCode(200)
        .body("slips", equalTo(0))
        .body("blocked", equalTo(0));
    company.request().header("If-Match", "*").delete(Payroll.RUNS + "/" + run);
  }

  private void giveThreeChildren(String employee) {
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("civil", Map.of("children", 3)))
        .put("/api/v1/employees/" + employee + "/personal")
        .then()
        .statusCode(200);
  }

  @Test
  void rules_structures_and_family_of_a_month_that_was_paid_stay() {
    var karim = payroll.hire("60000.00");
    payroll.value(karim, "BASKET", "3000.00");
    payroll.value(karim, "FAMILY", "300.00");
    payroll.pay("2026-10");
    for (var from : List.of("2022-01", "2026-09", "2026-10")) {
      change("BASKET", from, "value * 2", true)
          .then()
          .statusCode(409)
          .body("code", equalTo("pay-component-month-closed"));
    }
    change("BASKET", "2026-11", "value * 2", true).then().statusCode(200);
    giveThreeChildren(karim);
    company
        .request()
        .header("If-Match", "*")
        .body(
            Map.of(
                "code",
                "USUAL",
                "name",
                "Structure usuelle",
                "usual",
                true,
                "lines",
                List.of(Map.of("component", "BASE"), Map.of("component", "FAMILY"))))
        .put("/api/v1/pay-structures/" + payroll.id("pay-structures", "USUAL"))
        .then()
        .statusCode(200)
        .body("lines.component", contains("BASE", "FAMILY"));
    requireNothingDue("2026-10");
    // Another structure becomes the usual one: that is of the months to come, too.
    company
        .request()
        .body(
            Map.of(
                "code",
                "LEAN",
                "name",
                "Base",
                "usual",
                true,
                "lines",
                List.of(Map.of("component", "BASE"))))
        .post("/api/v1/pay-structures")
        .then()
        .statusCode(201);
    requireNothingDue("2026-10");
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().body("gross", equalTo("60000.00"));
  }

  @Test
  void a_component_that_is_not_active_is_not_paid_from_that_month_on() {
    var karim = payroll.hire("60000.00");
    payroll.value(karim, "BASKET", "3000.00");
    change("BASKET", "2026-11", "value * present_days / month_days", false)
        .then()
        .statusCode(200)
        .body("active", equalTo(false))
        .body("rules[0].active", equalTo(false))
        .body("rules[1].active", equalTo(true));
    var october = payroll.regular("2026-10");
    payroll.calculate(october).then().body("gross", equalTo("63000.00"));
    var november = payroll.regular("2026-11");
    payroll.calculate(november).then().body("gross", equalTo("60000.00"));
  }

  @Test
  void a_structure_that_is_not_active_is_assigned_to_nobody() {
    var karim = payroll.hire("60000.00");
    String id =
        company
            .request()
            .body(
                Map.of(
                    "code",
                    "OLD",
                    "name",
                    "Ancienne",
                    "active",
                    false,
                    "lines",
                    List.of(Map.of("component", "BASE"))))
            .post("/api/v1/pay-structures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    company
        .request()
        .body(Map.of("structureId", id, "employeeId", karim, "startsOn", "2026-01-01"))
        .post("/api/v1/pay-structure-assignments")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("structureId"));
  }

  @Test
  void values_and_structures_count_for_whole_months() {
    var karim = payroll.hire("60000.00");
    var days =
        List.of(
            Map.of("startsOn", "2026-11-02"),
            Map.of("startsOn", "2026-11-01", "endsOn", "2026-11-29"));
    for (var wrong : days) {
      var value = new HashMap<String, Object>(wrong);
      value.putAll(Map.of("employeeId", karim, "component", "BASKET", "value", "3000.00"));
      company
          .request()
          .body(value)
          .post("/api/v1/pay-values")
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-pay-value"));
    }
    assertThat(sql.count("select count(*) from pay_value where company_id = ?", company.id()))
        .isZero();
  }
}
