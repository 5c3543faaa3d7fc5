package dz.mizan.hr.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PeopleReportTest {
  private static final String REPORTS = "/api/v1/hr-reports/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  String sales;

  @BeforeEach
  void three_people_of_whom_one_moved_and_one_left() {
    company = TestCompany.prepared(tokens, queues, sql);
    sales =
        company
            .createDepartment(Map.of("code", "VENTES", "name", "=Ventes"))
            .then()
            .extract()
            .path("id");
    Person.hire(
        company,
        Map.of(
            "hiredOn", "2026-01-10", "personal", Map.of("civil", Map.of("bornOn", "1992-02-29"))));
    var mover = Person.hire(company, Map.of("hiredOn", "2026-02-10", "departmentId", sales));
    mover.post("assignments", mover.place("2026-06-01", Map.of())).then().statusCode(201);
    Person.hire(company, Map.of("hiredOn", "2026-03-10", "departmentId", sales))
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-09-30"))
        .then()
        .statusCode(200);
  }

  private Response get(String report) {
    return company.with("hr-reports:read").get(REPORTS + report);
  }

  @Test
  void headcount_is_that_of_each_day_by_the_department_of_that_day() {
    get("headcount?from=2026-01-09&to=2026-01-11")
        .then()
        .statusCode(200)
        .body("day", contains("2026-01-10", "2026-01-11"))
        .body("headcount", contains(1, 1))
        .body("fullTime", contains("1.0000", "1.0000"));
    get("headcount?from=2026-01-01&to=2026-10-31&step=month")
        .then()
        .body("headcount", contains(1, 2, 3, 3, 3, 3, 3, 3, 3, 2));
    get("headcount?from=2026-05-31&to=2026-06-01&by=department")
        .then()
        .body("code", contains("DG", "VENTES", "DG", "VENTES"))
        .body("headcount", contains(1, 2, 2, 1));
    get("headcount?from=2026-09-30&to=2026-10-01&by=contract-kind")
        .then()
        .body("headcount.sum()", equalTo(5));
    get("headcount?from=2026-05-31&to=2026-05-31&by=position")
        .then()
        .body("headcount", contains(3));
  }

  @Test
  void turnover_counts_who_came_and_went_and_ends_with_the_whole() {
    get("turnover?from=2026-02-01&to=2026-10-31")
        .then()
        .statusCode(200)
        .body("code", contains("DG", "VENTES", null))
        .body("atStart", contains(1, 0, 1))
        .body("atEnd", contains(2, 0, 2))
        .body("hired", contains(0, 2, 2))
        .body("left", contains(0, 1, 1))
        .body("turnover", contains("0.00", null, "66.67"));
  }

  @Test
  void absenteeism_has_working_days_by_the_calendar() {
    // Sunday to Thursday: 22 working days in March 2026 less holidays, the same for everybody.
    int alone = get("absenteeism?from=2026-02-01&to=2026-02-09").path("[0].workingDays");
    assertThat(alone).isEqualTo(7);
    get("absenteeism?from=2026-02-01&to=2026-02-09")
        .then()
        .body("code", contains("DG", null))
        .body("leaveDays", contains("0.0", "0.0"))
        .body("absenteeism", contains("0.00", "0.00"));
  }

  @Test
  void anniversaries_of_the_29th_of_february_are_on_the_28th() {
    get("anniversaries?from=2027-02-01&to=2027-02-28")
        .then()
        .statusCode(200)
        .body("kind", contains("WORK", "BIRTHDAY"))
        .body("day", contains("2027-02-10", "2027-02-28"))
        .body("years", contains(1, null));
  }

  @Test
  void contracts_that_end_are_listed_with_their_trials() {
    var temp = Person.hire(company, Map.of("hiredOn", "2026-10-01"));
    temp.post(
            "contracts",
            Map.of(
                "kind", "CDD",
                "startsOn", "2026-10-01",
                "endsOn", "2026-12-31",
                "trialUntil", "2026-12-15",
                "cause", "Surcroît de travail"))
        .then()
        .statusCode(201);
    get("contract-ends?from=2026-12-01&to=2026-12-31")
        .then()
        .body("what", contains("TRIAL", "CONTRACT"))
        .body("number", contains("E-0004", "E-0004"));
    // Ended on the spot within the trial: that is what is told, also afterwards.
    String contract = temp.get("contracts").path("[0].id");
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("on", "2026-11-20", "reason", "Essai non concluant"))
        .post("/api/v1/work-contracts/" + contract + "/end")
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"));
    get("contract-ends?from=2026-11-01&to=2026-12-31")
        .then()
        .body("what", contains("CONTRACT"))
        .body("endsOn", contains("2026-11-20"));
  }

  @Test
  void every_report_is_a_file_too_whose_formulas_do_not_run() {
    var file = get("headcount.csv?from=2026-05-31&to=2026-05-31&by=department");
    file.then().statusCode(200).contentType("text/csv");
    assertThat(file.asString())
        .startsWith("\ufeff\"day\",\"code\",\"name\",\"headcount\",\"fullTime\"\r\n")
        .contains("\"VENTES\",\"'=Ventes\",2,2.0000\r\n");
    for (var report : List.of("turnover", "absenteeism", "anniversaries", "contract-ends")) {
      get(report + ".csv").then().statusCode(200).contentType("text/csv");
      get(report).then().statusCode(200);
    }
  }

  @Test
  void any_two_reports_of_random_spans_agree() {
    var random = new Random(20261126);
    for (int round = 0; round < 10; round++) {
      var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(150));
      var to = from.plusDays(1 + random.nextInt(200));
      var turnover = get("turnover?from=" + from + "&to=" + to);
      int atStart = turnover.path("[-1].atStart");
      int atEnd = turnover.path("[-1].atEnd");
      int hired = turnover.path("[-1].hired");
      int left = turnover.path("[-1].left");
      assertThat(atStart + hired - left).as("%s to %s", from, to).isEqualTo(atEnd);
      List<Integer> counted = get("headcount?from=" + to + "&to=" + to).path("headcount");
      assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(atEnd);
    }
  }

  @Test
  void bad_spans_are_problems_and_reports_need_their_permission() {
    for (var query :
        List.of(
            "from=2026-02-30",
            "from=x",
            "from=2026-02-01&to=2026-01-31",
            "from=2024-01-01&to=2026-01-01",
            "from=1949-12-31")) {
      get("turnover?" + query).then().statusCode(400).contentType("application/problem+json");
      get("headcount?" + query).then().statusCode(400);
    }
    get("headcount?by=name").then().statusCode(400);
    for (var report :
        List.of("headcount", "turnover", "absenteeism", "anniversaries", "contract-ends")) {
      given().get(REPORTS + report).then().statusCode(401);
      company.with("employees:read").get(REPORTS + report).then().statusCode(403);
      company.with("employees:read").get(REPORTS + report + ".csv").then().statusCode(403);
    }
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get(REPORTS + "headcount?from=2026-05-31&to=2026-05-31")
        .then()
        .body("", hasSize(0));
  }

  @Test
  void who_is_restricted_to_a_department_counts_that_one() {
    var token =
        tokens
            .of(company.user(), company.id())
            .permissions("hr-reports:read")
            .claim("scope_departments", List.of(sales))
            .sign();
    given()
        .auth()
        .oauth2(token)
        .get(REPORTS + "headcount?from=2026-05-31&to=2026-06-01")
        .then()
        .body("headcount", contains(2, 1));
  }
}
