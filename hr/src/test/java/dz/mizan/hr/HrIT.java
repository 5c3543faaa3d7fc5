package dz.mizan.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.leave.Worker;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged application, as jar or native executable. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class HrIT {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void it_is_ready() {
    // It listens before it has read the keys of auth.
    await().until(() -> given().get("/q/health/ready").path("status").equals("UP"));
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void it_takes_in_a_company_and_hires_somebody_and_tells_of_it() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = TestCompany.somebody(company.firstDepartment());
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.#")) {
      var hired = company.hire(somebody);
      hired.then().statusCode(201).body("number", equalTo("E-0001"));
      String id = hired.path("id");
      company
          .request()
          .get("/api/v1/employees/" + id + "/national-number")
          .then()
          .statusCode(200)
          .body("nationalNumber", equalTo(somebody.get("nationalNumber")));
      company.request().get("/api/v1/employees").then().body("items[0].id", equalTo(id));
      company.hire(somebody).then().statusCode(409).body("code", equalTo("national-number-taken"));
      assertThat(tap.awaitType("dz.mizan.hr.employee.hired.v1").json().path("subject").asText())
          .isEqualTo(id);
    }
  }

  @Test
  void it_changes_and_rotates_and_refuses_in_the_clients_language() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var department = company.firstDepartment();
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("code", "DG", "name", "Direction", "parentId", department))
        .header("Accept-Language", "fr")
        .put("/api/v1/departments/" + department)
        .then()
        .statusCode(422)
        .body("title", equalTo("Service placé sous lui-même"));
    company
        .request()
        .post("/api/v1/employees/rotate-keys")
        .then()
        .statusCode(200)
        .body("remaining", equalTo(0));
    company.with().get("/api/v1/employees").then().statusCode(403);
  }

  @Test
  void it_pays_a_month_and_prints_the_payslip_and_files_it() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = new HashMap<>(TestCompany.somebody(company.firstDepartment()));
    somebody.put("terms", Map.of("salary", "60000.00"));
    somebody.put("personal", Map.of("nss", "890412161573", "rib", "00799999002345678941"));
    String employee = company.hire(somebody).then().statusCode(201).extract().path("id");
    String run =
        company
            .request()
            .body(Map.of("month", "2026-11", "kind", "REGULAR"))
            .post("/api/v1/payroll-runs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(company, run, "calculate", Map.of());
    step(company, run, "approve", Map.of("acceptBlocked", false));
    var papers = "/api/v1/payroll-papers/" + run;
    for (var language : List.of("fr", "ar", "en")) {
      assertThat(
              company
                  .request()
                  .get(papers + "/payslips/" + employee + "?lang=" + language)
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray())
          .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }
    company
        .request()
        .get(papers + "/payslips/" + employee + "?format=html")
        .then()
        .body(containsString("47\u202f558,00"));
    company.request().get(papers + "/payslips").then().statusCode(200);
    company.request().get(papers + "/transfer").then().body("total", equalTo("47558.00"));
    for (var report :
        List.of(
            "register?month=2026-11",
            "cnas/contributions?period=2026-11",
            "cnas/wages?year=2026",
            "irg?year=2026",
            "irg/certificates/" + employee + "?year=2026")) {
      for (var format : List.of("json", "pdf")) {
        company
            .request()
            .get("/api/v1/payroll-reports/" + report + "&format=" + format)
            .then()
            .statusCode(200);
      }
    }
  }

  @Test
  void it_draws_the_organisation_and_feeds_calendars() {
    var company = TestCompany.prepared(tokens, queues, sql);
    company.hire(TestCompany.somebody(company.firstDepartment())).then().statusCode(201);
    company
        .request()
        .get("/api/v1/organisation-chart/picture?lang=ar")
        .then()
        .statusCode(200)
        .body(containsString("<svg"));
    var boss = Worker.hire(company);
    String feed =
        boss.request()
            .body(Map.of("name", "Absences", "scope", "TEAM", "validDays", 30))
            .post("/api/v1/leave-feeds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = boss.request().get("/api/v1/leave-feeds/" + feed).then().extract().path("path");
    given().get(path).then().statusCode(200).body(containsString("BEGIN:VCALENDAR"));
  }

  private static void step(TestCompany company, String run, String step, Map<String, ?> body) {
    var address = "/api/v1/payroll-runs/" + run;
    company
        .request()
        .header("If-Match", company.request().get(address).header("ETag"))
        .body(body)
        .post(address + "/" + step)
        .then()
        .statusCode(200);
  }
}
