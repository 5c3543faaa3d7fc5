package dz.mizan.hr.attendance.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.attendance.Workshop;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ScheduleTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private String shift(String code, String from, String to, String pause, String end) {
    return Workshop.shift(company, code, from, to, pause, end)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_night_shift_goes_over_midnight_and_its_pause_is_after_it() {
    Workshop.shift(company, "nuit", "21:00", "05:00", "01:00", "01:30")
        .then()
        .statusCode(201)
        .body("code", equalTo("NUIT"))
        .body("spanMinutes", equalTo(480))
        .body("workMinutes", equalTo(450))
        .body("pauses[0].startsAt", equalTo("01:00"));
  }

  @Test
  void
      a_shift_of_more_than_twelve_hours_or_with_a_pause_outside_is_refused_and_nothing_is_written() {
    for (var wrong :
        List.of(
            Workshop.shift(company, "A", "06:00", "18:30", "12:00", "12:30"),
            Workshop.shift(company, "A", "08:00", "08:00", "12:00", "12:30"),
            Workshop.shift(company, "A", "08:00", "16:00", "16:00", "16:30"))) {
      wrong.then().statusCode(422).body("code", equalTo("invalid-shift"));
    }
    assertThat(sql.count("select count(*) from shift where company_id = ?", company.id())).isZero();
  }

  @Test
  void a_schedule_needs_a_day_of_rest_and_holds_to_the_legal_week() {
    var shift = shift("JOUR", "08:00", "16:30", "12:00", "12:30");
    Workshop.schedule(company, "B", shift, List.of(1, 2, 3, 4, 5))
        .then()
        .statusCode(201)
        .body("weeklyMinutes", equalTo(2400));
    Workshop.schedule(company, "C", shift, List.of(1, 2, 3, 4, 5, 6))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-schedule"));
    var brief = shift("COURT", "08:00", "12:00", "10:00", "10:15");
    Workshop.schedule(company, "D", brief, List.of(1, 2, 3, 4, 5, 6, 7))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-schedule"));
    Workshop.schedule(company, "E", brief, List.of(1, 1)).then().statusCode(422);
    Workshop.schedule(company, "F", UUID.randomUUID().toString(), List.of(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-attendance-reference"));
    Workshop.schedule(company, "b", shift, List.of(1)).then().statusCode(409);
    assertThat(sql.count("select count(*) from schedule where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @Test
  void a_week_of_more_than_the_legal_one_and_a_fifth_is_refused_whatever_the_average() {
    var shift = shift("LONG", "07:00", "19:00", "12:00", "12:15");
    company
        .request()
        .body(
            Map.of(
                "code",
                "QUINZE",
                "name",
                "Quinzaine",
                "firstDay",
                "2026-10-04",
                "cycleDays",
                14,
                "days",
                List.of(1, 2, 3, 4, 5, 6).stream()
                    .map(day -> Map.of("day", day, "shiftId", shift))
                    .toList()))
        .post("/api/v1/schedules")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-schedule"));
    assertThat(sql.count("select count(*) from schedule where company_id = ?", company.id()))
        .isZero();
  }

  @Test
  void of_two_schedules_for_the_same_days_at_once_one_is_refused() {
    var person = Person.hire(company);
    var shift = shift("JOUR", "08:00", "16:30", "12:00", "12:30");
    String schedule = Workshop.schedule(company, "B", shift, List.of(1, 2)).path("id");
    var body = Map.of("scheduleId", schedule, "employeeId", person.id(), "from", "2026-11-01");
    var statuses = Together.call(5, i -> Workshop.assign(company, body).statusCode());
    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(4);
  }

  @Test
  void days_out_of_order_and_other_companies_things_are_refused() {
    var person = Person.hire(company);
    var shift = shift("JOUR", "08:00", "16:30", "12:00", "12:30");
    String schedule = Workshop.schedule(company, "B", shift, List.of(1, 2)).path("id");
    var other = TestCompany.prepared(tokens, queues, sql);
    Workshop.assign(
            company,
            Map.of(
                "scheduleId",
                schedule,
                "employeeId",
                person.id(),
                "from",
                "2026-11-10",
                "to",
                "2026-11-09"))
        .then()
        .statusCode(422)
        .body("code", equalTo("bad-attendance-dates"));
    Workshop.assign(
            company,
            Map.of(
                "scheduleId",
                schedule,
                "employeeId",
                Person.hire(other).id(),
                "from",
                "2026-11-10"))
        .then()
        .statusCode(422);
    Workshop.assign(
            company,
            Map.of(
                "scheduleId",
                schedule,
                "employeeId",
                person.id(),
                "departmentId",
                company.firstDepartment(),
                "from",
                "2026-11-10"))
        .then()
        .statusCode(422);
    other.request().get("/api/v1/schedules/" + schedule).then().statusCode(404);
    other.request().get("/api/v1/shifts/" + shift).then().statusCode(404);
    assertThat(
            sql.count(
                "select count(*) from schedule_assignment where company_id = ?", company.id()))
        .isZero();
  }

  @Test
  void an_assignment_is_shortened_and_taken_back() {
    var shift = shift("JOUR", "08:00", "16:30", "12:00", "12:30");
    String schedule = Workshop.schedule(company, "B", shift, List.of(1, 2)).path("id");
    String id =
        Workshop.assign(
                company,
                Map.of(
                    "scheduleId",
                    schedule,
                    "departmentId",
                    company.firstDepartment(),
                    "from",
                    "2026-11-01"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var path = "/api/v1/schedule-assignments/" + id;
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("from", "2026-11-01", "to", "2026-11-30"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("to", equalTo("2026-11-30"));
    company.request().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
    company.request().delete(path).then().statusCode(428);
    company.request().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
    company.request().get("/api/v1/schedule-assignments").then().body("items", hasSize(0));
  }

  @Test
  void who_is_restricted_to_a_department_assigns_schedules_to_its_people_alone() {
    var shop = Workshop.open(tokens, queues, sql);
    String elsewhere =
        shop.company()
            .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
            .then()
            .extract()
            .path("id");
    var path = "/api/v1/schedule-assignments";
    for (var whose :
        List.of(
            Map.of("employeeId", shop.clerk().id()),
            Map.of("departmentId", shop.company().firstDepartment()))) {
      var body = new HashMap<String, Object>(whose);
      body.put("scheduleId", shop.schedule());
      body.put("from", "2025-01-01");
      body.put("to", "2025-12-31");
      shop.restrictedTo(elsewhere)
          .body(body)
          .post(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("out-of-scope"));
    }
    String id = shop.company().request().get(path).path("items[0].id");
    shop.restrictedTo(elsewhere).get(path).then().body("items", hasSize(0));
    shop.restrictedTo(elsewhere).get(path + "/" + id).then().statusCode(403);
    shop.restrictedTo(elsewhere)
        .header("If-Match", "*")
        .delete(path + "/" + id)
        .then()
        .statusCode(403);
    shop.restrictedTo(shop.company().firstDepartment())
        .get(path)
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void who_is_not_let_in_stays_out() {
    for (var path : List.of("shifts", "schedules", "schedule-assignments", "terminals", "badges")) {
      given().get("/api/v1/" + path).then().statusCode(401);
      company.with("employees:read").get("/api/v1/" + path).then().statusCode(403);
    }
  }
}
