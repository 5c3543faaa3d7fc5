package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
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

/** What is entered for a month, lent or seized, and what runs make of it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayElementTest {
  private static final String ELEMENTS = "/api/v1/pay-elements";

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

  private Map<String, Object> imported(String csv) {
    return Map.of("month", "2026-11", "csv", csv);
  }

  private long elements() {
    return sql.count("select count(*) from pay_element where company_id = ?", company.id());
  }

  @Test
  void an_import_says_first_what_it_would_do_then_does_it_and_a_run_pays_it() {
    var amina = payroll.hire("60000.00");
    var csv = "number;component;quantity;amount;note\nE-0001;OT50;10;;\nE-0001;BONUS;;5000.00;x\n";
    company
        .request()
        .body(imported(csv))
        .post(ELEMENTS + "/import?dryRun=true")
        .then()
        .statusCode(200)
        .body("created", equalTo(2))
        .body("changed", equalTo(0));
    assertThat(elements()).isZero();
    company.request().body(imported(csv)).post(ELEMENTS + "/import").then().statusCode(200);
    company
        .request()
        .body(imported(csv))
        .post(ELEMENTS + "/import")
        .then()
        .body("created", equalTo(0))
        .body("changed", equalTo(2));
    assertThat(elements()).isEqualTo(2);
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().statusCode(200).body("gross", equalTo("70192.41"));
    payroll.slip(run, amina).then().body("detail.lines.code", hasItem("OT50"));
    assertThat(
            sql.count(
                "select count(*) from pay_element where company_id = ? and amount like '%5000%'",
                company.id()))
        .isZero();
  }

  @Test
  void an_import_with_a_wrong_line_takes_nothing() {
    payroll.hire("60000.00");
    var csv = "number;component;quantity\nE-0001;OT50;10\nE-9999;OT50;x\nE-0001;NOSUCH;1\n";
    company
        .request()
        .body(imported(csv))
        .post(ELEMENTS + "/import")
        .then()
        .statusCode(422)
        .body("code", equalTo("pay-elements-refused"))
        .body("errors", equalTo(3))
        .body("violations.field", hasItem("lines[2].number"));
    assertThat(elements()).isZero();
  }

  @Test
  void an_advance_is_given_back_by_approved_runs_and_never_twice() {
    var amina = payroll.hire("60000.00");
    String advance =
        company
            .request()
            .body(
                Map.of(
                    "employeeId", amina,
                    "kind", "ADVANCE",
                    "grantedOn", "2026-10-10",
                    "amount", "8000.00",
                    "instalment", "5000.00",
                    "firstMonth", "2026-10",
                    "reason", "Aïd"))
            .post("/api/v1/pay-advances")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var october = payroll.regular("2026-10");
    payroll.calculate(october).then().body("otherDeductions", equalTo("5000.00"));
    payroll.calculate(october).then().body("otherDeductions", equalTo("5000.00"));
    var november = payroll.regular("2026-11");
    payroll.calculate(november).then().body("otherDeductions", equalTo("5000.00"));
    payroll.approve(october).then().statusCode(200);
    // November was calculated when nothing was given back yet: 5 000 are too much now.
    payroll.approve(november).then().statusCode(409).body("code", equalTo("payroll-debt-changed"));
    payroll.calculate(november).then().body("otherDeductions", equalTo("3000.00"));
    payroll.approve(november).then().statusCode(200);
    company
        .request()
        .get("/api/v1/pay-advances/" + advance)
        .then()
        .body("repaid", equalTo("8000.00"));
  }

  @Test
  void a_structure_of_ones_own_and_a_value_decide_what_one_gets() {
    var amina = payroll.hire("60000.00");
    String structure =
        company
            .request()
            .body(
                Map.of(
                    "code", "LEAN",
                    "name", "Base et panier",
                    "lines", List.of(Map.of("component", "BASE"), Map.of("component", "BASKET"))))
            .post("/api/v1/pay-structures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var assignment =
        Map.of("structureId", structure, "employeeId", amina, "startsOn", "2026-01-01");
    company
        .request()
        .body(assignment)
        .post("/api/v1/pay-structure-assignments")
        .then()
        .statusCode(201);
    company
        .request()
        .body(assignment)
        .post("/api/v1/pay-structure-assignments")
        .then()
        .statusCode(409)
        .body("code", equalTo("pay-structure-overlaps"));
    var value =
        Map.of(
            "employeeId", amina,
            "component", "BASKET",
            "startsOn", "2026-01-01",
            "value", "6000.00");
    company
        .request()
        .body(value)
        .post("/api/v1/pay-values")
        .then()
        .statusCode(201)
        .body("value", equalTo(null));
    company.request().body(value).post("/api/v1/pay-values").then().statusCode(409);
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().body("gross", equalTo("66000.00"));
    payroll.slip(run, amina).then().body("detail.lines.code", not(hasItem("LEAVE_PAY")));
  }

  @Test
  void one_element_of_a_month_is_entered_once_by_however_many() {
    var amina = payroll.hire("60000.00");
    var element =
        Map.of("month", "2026-11", "employeeId", amina, "component", "OT50", "quantity", "10");
    var answers =
        Together.call(5, i -> company.request().body(element).post(ELEMENTS).statusCode());
    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201).count()).isEqualTo(1);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger
        .request()
        .body(element)
        .post(ELEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-pay-element"));
    assertThat(UUID.fromString(amina)).isNotNull();
  }
}
