package dz.mizan.hr.paycost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayCostTest {
  private static final String COST = "/api/v1/hr-reports/payroll-cost";
  private static final String RUNS = "/api/v1/payroll-runs";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company_with_people_in_two_departments() {
    company = TestCompany.prepared(tokens, queues, sql);
    String sales =
        company
            .createDepartment(Map.of("code", "VENTES", "name", "Ventes"))
            .then()
            .extract()
            .path("id");
    for (var salary : List.of("60000.00", "45000.00")) {
      Person.hire(company, Map.of("hiredOn", "2026-01-01", "terms", Map.of("salary", salary)));
    }
    Person.hire(
        company,
        Map.of(
            "hiredOn", "2026-01-01", "departmentId", sales, "terms", Map.of("salary", "50000.00")));
  }

  private String run(String month) {
    String run =
        company
            .request()
            .body(Map.of("month", month, "kind", "REGULAR"))
            .post(RUNS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    company
        .request()
        .header("If-Match", "*")
        .post(RUNS + "/" + run + "/calculate")
        .then()
        .statusCode(200);
    return run;
  }

  private void approve(String run) {
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("acceptBlocked", false))
        .post(RUNS + "/" + run + "/approve")
        .then()
        .statusCode(200);
  }

  @Test
  void the_cost_is_gross_and_employers_contributions_of_approved_runs() {
    var run = run("2026-10");
    company
        .with("payroll-costs:read")
        .get(COST + "?from=2026-10&to=2026-11")
        .then()
        .statusCode(200)
        .body("", hasSize(0));
    approve(run);
    company
        .with("payroll-costs:read")
        .get(COST + "?from=2026-10&to=2026-11")
        .then()
        .body("month", contains("2026-10", "2026-10"))
        .body("department", contains("DG", "VENTES"))
        .body("payslips", contains(2, 1))
        .body("gross", contains("105000.00", "50000.00"))
        .body("employerContributions", contains("27300.00", "13000.00"))
        .body("cost", contains("132300.00", "63000.00"));
    assertThat(company.with("payroll-costs:read").get(COST + ".csv?from=2026-10").asString())
        .contains("\"2026-10\",\"VENTES\",1,50000.00,13000.00,");
  }

  @Test
  void it_has_its_permission_is_of_the_whole_company_and_of_a_year_at_most() {
    given().get(COST).then().statusCode(401);
    company.with("hr-reports:read").get(COST).then().statusCode(403);
    company.with("hr-reports:read").get(COST + ".csv").then().statusCode(403);
    var restricted =
        tokens
            .of(company.user(), company.id())
            .permissions("payroll-costs:read")
            .claim("scope_departments", List.of(company.firstDepartment()))
            .sign();
    given().auth().oauth2(restricted).get(COST).then().statusCode(403);
    for (var query :
        List.of("from=2026-13", "from=x", "from=2026-02&to=2026-01", "from=2025-01&to=2026-01")) {
      company.request().get(COST + "?" + query).then().statusCode(400);
    }
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get(COST + "?from=2026-10&to=2026-11")
        .then()
        .body("", hasSize(0));
  }
}
