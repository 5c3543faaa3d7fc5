package dz.mizan.hr.leave.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees and decides what. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveReachTest {
  private static final String REQUESTS = "/api/v1/leave-requests/";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Algiers"));

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker top;
  Worker boss;
  Worker amina;
  Worker colleague;
  String request;

  @BeforeEach
  void three_levels_and_a_colleague() {
    company = TestCompany.prepared(tokens, queues, sql);
    top = Worker.hire(company);
    boss = Worker.below(top);
    amina = Worker.below(boss).having("10");
    colleague = Worker.below(boss);
    request = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
  }

  @Test
  void an_employee_sees_his_own_a_manager_his_tree_and_nobody_else_anything() {
    for (var sees : new Worker[] {amina, boss, top}) {
      sees.request().get(REQUESTS).then().body("items.id", contains(request));
      sees.request().get(REQUESTS + request).then().statusCode(200);
    }
    colleague.request().get(REQUESTS).then().statusCode(200).body("items", empty());
    colleague.request().get(REQUESTS + request).then().statusCode(404);
    colleague
        .request()
        .get("/api/v1/leave-balances?employeeId=" + amina.id())
        .then()
        .body("items", empty());
    colleague
        .request()
        .get("/api/v1/leave-entries?employeeId=" + amina.id())
        .then()
        .body("items", empty());
    boss.request()
        .get("/api/v1/leave-balances")
        .then()
        .body("items.employeeId", contains(amina.id()));
  }

  @Test
  void who_does_not_manage_the_person_does_nothing_with_his_leave() {
    for (var step :
        new String[] {"submit", "approve", "reject", "cancel", "interrupt", "document"}) {
      colleague
          .moves(
              request,
              step,
              switch (step) {
                case "reject" -> Map.of("comment", "Non");
                case "interrupt" -> Map.of("on", "2026-12-07", "cause", "SICKNESS");
                case "document" -> Map.of("document", "X");
                default -> Map.of();
              })
          .then()
          .statusCode(404);
    }
    amina.request().get(REQUESTS + request).then().body("status", equalTo("SUBMITTED"));
    var body = amina.leave("UNPAID", "2027-01-03", "2027-01-04");
    body.put("employeeId", amina.id());
    colleague.request().body(body).post(REQUESTS).then().statusCode(404);
    boss.request().body(body).post(REQUESTS).then().statusCode(201);
  }

  @Test
  void nobody_decides_about_his_own_leave_not_even_hr() {
    amina.approves(request).then().statusCode(403).body("code", equalTo("own-leave"));
    Worker.move(
            TestCompany.as(tokens.of(amina.user(), company.id()).permissions("leave:decide")),
            request,
            "approve",
            Map.of())
        .then()
        .statusCode(403);
    top.approves(request).then().statusCode(200);
  }

  @Test
  void hr_decides_where_nobody_stands_above_and_in_the_second_step() {
    top.having("5");
    var own = top.asks("ANNUAL", "2026-12-06", "2026-12-07");
    Worker.move(company.with("leave:decide"), own, "approve", Map.of()).then().statusCode(200);

    var unpaid = amina.asks("UNPAID", "2027-01-03", "2027-01-07");
    boss.approves(unpaid).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    boss.approves(unpaid).then().statusCode(403).body("code", equalTo("leave-decision-not-yours"));
    Worker.move(company.with("leave:decide"), unpaid, "approve", Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("steps.decision", contains("APPROVED", "APPROVED"));
  }

  @Test
  void hr_of_other_departments_decides_only_as_the_manager_that_it_is() {
    String elsewhere =
        company
            .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
            .then()
            .extract()
            .path("id");
    var scoped =
        tokens
            .of(boss.user(), company.id())
            .permissions("leave:decide")
            .claim("scope_departments", List.of(elsewhere));
    var unpaid = amina.asks("UNPAID", "2027-01-03", "2027-01-07");
    Worker.move(TestCompany.as(scoped), unpaid, "approve", Map.of()).then().statusCode(200);
    Worker.move(TestCompany.as(scoped), unpaid, "approve", Map.of())
        .then()
        .statusCode(403)
        .body("code", equalTo("leave-decision-not-yours"));
  }

  @Test
  void a_delegate_decides_for_the_manager_while_the_delegation_lasts() {
    colleague.approves(request).then().statusCode(404);
    String delegation =
        boss.request()
            .body(
                Map.of(
                    "delegateId", colleague.id(),
                    "startsOn", TODAY.toString(),
                    "endsOn", TODAY.plusDays(7).toString()))
            .post("/api/v1/leave-delegations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    colleague.request().get(REQUESTS + "?toDecide=true").then().body("items", hasSize(1));
    colleague
        .approves(request)
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("steps[0].onBehalfOf", equalTo(boss.id()));
    colleague.having("5");
    var own = colleague.asks("ANNUAL", "2026-12-06", "2026-12-07");
    colleague.approves(own).then().statusCode(403);

    boss.request()
        .header("If-Match", "\"1\"")
        .post("/api/v1/leave-delegations/" + delegation + "/revoke")
        .then()
        .statusCode(200);
    var next = amina.asks("ANNUAL", "2027-01-03", "2027-01-04");
    colleague.approves(next).then().statusCode(404);
  }

  @Test
  void delegations_do_not_overlap_and_are_to_somebody_who_is_there() {
    var body =
        Map.of("delegateId", colleague.id(), "startsOn", "2027-01-01", "endsOn", "2027-01-31");
    boss.request().body(body).post("/api/v1/leave-delegations").then().statusCode(201);
    boss.request()
        .body(body)
        .post("/api/v1/leave-delegations")
        .then()
        .statusCode(409)
        .body("code", equalTo("leave-delegation-overlaps"));
    boss.request()
        .body(Map.of("delegateId", boss.id(), "startsOn", "2027-02-01", "endsOn", "2027-02-02"))
        .post("/api/v1/leave-delegations")
        .then()
        .statusCode(400);
    boss.request()
        .body(Map.of("delegateId", company.id(), "startsOn", "2027-02-01", "endsOn", "2027-02-02"))
        .post("/api/v1/leave-delegations")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-delegate"));
  }

  @Test
  void too_few_people_are_warned_of_and_stop_nobody() {
    minimum(company.firstDepartment(), 4);
    boss.approves(request)
        .then()
        .statusCode(200)
        .body("warnings", hasSize(5))
        .body("warnings[0].present", equalTo(3))
        .body("warnings[0].minimum", equalTo(4));
  }

  @Test
  void people_of_departments_below_count_and_shortages_above_are_warned_of() {
    var first = company.firstDepartment();
    var below = department("B", first);
    var beside = department("C", first);
    var deeper = department("D", below);
    moveTo(amina, deeper);
    moveTo(colleague, beside);
    minimum(first, 4);
    minimum(below, 1);
    minimum(beside, 5);

    var preview =
        amina
            .request()
            .body(amina.leave("ANNUAL", "2026-12-06", "2026-12-10"))
            .post(REQUESTS + "preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var warnings = boss.approves(request).then().statusCode(200).extract().jsonPath();

    // The preview counts as the decision does.
    assertThat(preview.getList("warnings")).isEqualTo(warnings.getList("warnings"));
    // Three are left with those below: top, boss, and the colleague; where she works nobody.
    // What is beside is not above her.
    assertThat(warnings.getList("warnings")).hasSize(10);
    assertThat(warnings.getList("warnings.departmentId")).containsOnly(first, below);
    assertThat(
            warnings.getList(
                "warnings.findAll { it.departmentId == '%s' }.present".formatted(first)))
        .containsOnly(3);
    assertThat(
            warnings.getList(
                "warnings.findAll { it.departmentId == '%s' }.present".formatted(below)))
        .containsOnly(0);
  }

  private String department(String code, String parent) {
    return company
        .createDepartment(Map.of("code", code, "name", code, "parentId", parent))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void moveTo(Worker worker, String department) {
    sql.update(
        "update employee set department_id = ?::uuid where company_id = ? and id = ?::uuid",
        department,
        company.id(),
        worker.id());
  }

  private void minimum(String department, int minimum) {
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("minimum", minimum))
        .put("/api/v1/leave-staffing/" + department)
        .then()
        .statusCode(200);
  }

  @Test
  void another_companys_requests_are_not_there() {
    var other = TestCompany.prepared(tokens, queues, sql);
    other.request().get(REQUESTS + request).then().statusCode(404);
    other.request().get(REQUESTS).then().body("items", empty());
    for (var step : new String[] {"submit", "approve", "cancel"}) {
      Worker.move(other.request(), request, step, Map.of()).then().statusCode(404);
    }
    var foreign = Worker.hire(other);
    foreign
        .request()
        .body(amina.leave("ANNUAL", "2026-12-06", "2026-12-06"))
        .post(REQUESTS)
        .then()
        .statusCode(404);
    assertThat(amina.balance()).isEqualTo(5);
  }

  @Test
  void nobody_gets_in_without_a_token() {
    for (var path :
        new String[] {
          "leave-requests",
          "leave-balances",
          "leave-entries",
          "leave-types",
          "leave-delegations",
          "leave-feeds",
          "leave-staffing",
          "leave-reports/balances",
          "holidays",
          "work-calendars",
          "legal-holidays",
          "work-days?from=2026-01-01&to=2026-01-02",
          "leave-calendar?from=2026-01-01&to=2026-01-02"
        }) {
      given().get("/api/v1/" + path).then().statusCode(401);
    }
    given()
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post(REQUESTS + request + "/approve")
        .then()
        .statusCode(401);
  }

  @Test
  void what_needs_a_permission_is_refused_without_it() {
    amina.request().get("/api/v1/leave-reports/balances").then().statusCode(403);
    amina.request().get("/api/v1/leave-staffing").then().statusCode(403);
    for (var path :
        new String[] {
          "leave-balances/adjustments",
          "leave-accruals/recompute",
          "leave-types",
          "holidays",
          "work-calendars"
        }) {
      amina.request().body(Map.of()).post("/api/v1/" + path).then().statusCode(403);
    }
  }

  @Test
  void colleagues_see_that_somebody_is_away_once_it_is_approved_and_never_why() {
    var calendar = "/api/v1/leave-calendar?from=2026-12-01&to=2026-12-31";
    colleague.request().get(calendar).then().statusCode(200).body("items", empty());
    boss.approves(request).then().statusCode(200);
    colleague
        .request()
        .get(calendar)
        .then()
        .body("items.employeeId", containsInAnyOrder(amina.id()))
        .body("items[0].typeCode", equalTo(null));
    boss.request().get(calendar).then().body("items[0].typeCode", equalTo("ANNUAL"));
  }
}
