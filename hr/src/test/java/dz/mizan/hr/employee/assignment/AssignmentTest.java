package dz.mizan.hr.employee.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.employee.JobRuns;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AssignmentTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void a_change_of_the_past_splits_what_held_and_shows_at_once() {
    var amina = Person.hire(company);
    amina
        .post("assignments", amina.place("2026-11-10", Map.of("jobTitle", "Chef comptable")))
        .then()
        .statusCode(201)
        .body("startsOn", equalTo("2026-11-10"))
        .body("endsOn", nullValue());
    amina
        .get("assignments")
        .then()
        .body("startsOn", contains("2026-11-10", "2026-11-01"))
        .body("endsOn", contains(null, "2026-11-09"));
    amina.read().then().body("jobTitle", equalTo("Chef comptable")).header("ETag", "\"2\"");
    assertThat(events("employee.changed.v1")).isEqualTo(1);
  }

  @Test
  void a_change_to_come_waits_for_its_day_and_leaves_what_is_dated_later() {
    var amina = Person.hire(company);
    amina.post("assignments", amina.place("2090-01-01", Map.of("jobTitle", "Directrice")));
    amina
        .post("assignments", amina.place("2080-01-01", Map.of("jobTitle", "Cheffe")))
        .then()
        .statusCode(201)
        .body("endsOn", equalTo("2089-12-31"));
    amina.read().then().body("jobTitle", equalTo("Comptable")).header("ETag", "\"1\"");
    assertThat(events("employee.changed.v1")).isZero();
    amina.post("assignments", amina.place("2080-01-01", Map.of("jobTitle", "Adjointe")));
    amina
        .get("assignments")
        .then()
        .body("jobTitle", contains("Directrice", "Adjointe", "Comptable"));
  }

  @Test
  void a_change_to_come_is_taken_back_and_one_that_holds_is_not() {
    var amina = Person.hire(company);
    amina.post("assignments", amina.place("2080-01-01", Map.of("jobTitle", "Cheffe")));
    String next =
        amina
            .post("assignments", amina.place("2090-01-01", Map.of("jobTitle", "Directrice")))
            .path("id");
    var all = "/api/v1/employees/" + amina.id() + "/assignments/";
    String current = amina.get("assignments").path("[2].id");
    company.request().delete(all + next).then().statusCode(204);
    company.request().delete(all + next).then().statusCode(404);
    company
        .request()
        .delete(all + current)
        .then()
        .statusCode(409)
        .body("code", equalTo("assignment-begun"));
    company.with("assignments:read").delete(all + current).then().statusCode(403);
    amina
        .get("assignments")
        .then()
        .body("jobTitle", contains("Cheffe", "Comptable"))
        .body("endsOn", contains(null, "2079-12-31"));
  }

  @Test
  void on_its_day_the_job_puts_it_in_force_and_tells_it_once() {
    var amina = Person.hire(company);
    amina.post("assignments", amina.place("2080-01-01", Map.of("jobTitle", "Cheffe")));
    var today = LocalDate.now();
    sql.update(
        "update assignment set valid = daterange('2026-11-01', ?::date) where employee_id = ?"
            + " and starts_on = '2026-11-01'",
        today.toString(),
        amina.uuid());
    sql.update(
        "update assignment set valid = daterange(?::date, null) where employee_id = ?"
            + " and starts_on = '2080-01-01'",
        today.toString(),
        amina.uuid());
    JobRuns.run(company, sql, "put-assignments-in-force");
    JobRuns.run(company, sql, "put-assignments-in-force");
    amina.read().then().body("jobTitle", equalTo("Cheffe")).header("ETag", "\"2\"");
    assertThat(events("employee.changed.v1")).isEqualTo(1);
  }

  @Test
  void nobody_is_above_himself_on_any_day_even_by_two_changes_at_once() {
    var first = Person.hire(company);
    var second = Person.hire(company, Map.of("managerId", first.id()));
    var third = Person.hire(company, Map.of("managerId", second.id()));
    first
        .post("assignments", first.place("2026-11-20", Map.of("managerId", third.id())))
        .then()
        .statusCode(422)
        .body("code", equalTo("manager-cycle"));
    first
        .post("assignments", first.place("2026-11-20", Map.of("managerId", first.id())))
        .then()
        .statusCode(422)
        .body("code", equalTo("manager-cycle"));
    // Each of two changes to come is right; both together are not from 2081 on.
    third.post("assignments", third.place("2080-01-01", Map.of())).then().statusCode(201);
    first
        .post("assignments", first.place("2081-01-01", Map.of("managerId", third.id())))
        .then()
        .statusCode(201);
    third
        .post("assignments", third.place("2082-01-01", Map.of("managerId", second.id())))
        .then()
        .statusCode(422)
        .body("code", equalTo("manager-cycle"));
    first.read().then().body("managerId", nullValue());

    var one = Person.hire(company);
    var other = Person.hire(company);
    var statuses =
        Together.call(
            2,
            i ->
                i == 0
                    ? one.post(
                            "assignments", one.place("2026-11-20", Map.of("managerId", other.id())))
                        .statusCode()
                    : other
                        .post(
                            "assignments", other.place("2026-11-20", Map.of("managerId", one.id())))
                        .statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(201, 422);
  }

  @Test
  void days_and_people_that_do_not_fit_are_refused_and_nothing_changes() {
    var amina = Person.hire(company);
    var stranger = Person.hire(TestCompany.prepared(tokens, queues, sql));
    amina
        .post("assignments", amina.place("2026-10-31", Map.of()))
        .then()
        .statusCode(422)
        .body("code", equalTo("outside-employment"));
    for (var manager : List.of(stranger.id(), UUID.randomUUID().toString())) {
      amina
          .post("assignments", amina.place("2026-11-20", Map.of("managerId", manager)))
          .then()
          .statusCode(422)
          .body("code", equalTo("unknown-manager"));
    }
    amina
        .post(
            "assignments",
            amina.place("2026-11-20", Map.of("departmentId", stranger.company().firstDepartment())))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-department"));
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("from", "1949-12-31"),
            Map.of("from", "2100-01-01"),
            Map.of("jobTitle", " "),
            Map.of("workShare", "0"),
            Map.of("workShare", "1.1"),
            Map.of("scheduleCode", "a b"),
            Map.of("reason", "a\u0000b"))) {
      amina
          .post("assignments", amina.place("2026-11-20", bad))
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    amina.get("assignments").then().body("", hasSize(1));
    amina.read().then().header("ETag", "\"1\"");
  }

  @Test
  void who_may_and_whose_it_is() {
    var amina = Person.hire(company);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    for (var path : List.of("assignments", "salaries")) {
      var url = "/api/v1/employees/" + amina.id() + "/" + path;
      stranger.request().get(url).then().statusCode(404);
      // Where somebody stands those above him see, too; to others he is not there.
      int refused = path.equals("assignments") ? 404 : 403;
      company.with("employees:*").get(url).then().statusCode(refused);
      io.restassured.RestAssured.given().get(url).then().statusCode(401);
    }
    stranger
        .request()
        .body(amina.place("2026-11-20", Map.of()))
        .post("/api/v1/employees/" + amina.id() + "/assignments")
        .then()
        .statusCode(404);
  }

  private long events(String type) {
    return sql.count(
        "select count(*) from outbox where company_id = ? and type = ?", company.id(), type);
  }
}
