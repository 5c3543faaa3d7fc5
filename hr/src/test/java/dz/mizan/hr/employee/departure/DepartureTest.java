package dz.mizan.hr.employee.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.employee.JobRuns;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
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
class DepartureTest {
  private static final Map<String, ?> GONE =
      Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20");

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void who_has_worked_his_last_day_is_gone_at_once_with_all_that_was_dated_later() {
    var amina =
        Person.hire(
            company,
            Map.of(
                "contract", Map.of("kind", "CDI"),
                "profile", Map.of("workEmail", "a.benali@example.dz")));
    amina.post("assignments", amina.place("2027-06-01", Map.of("jobTitle", "Cheffe")));
    var user = UUID.randomUUID();
    amina.put("user", Map.of("userId", user.toString())).then().statusCode(200);
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.employee.left.#")) {
      amina
          .post("leave", GONE)
          .then()
          .statusCode(200)
          .body("status", equalTo("LEFT"))
          .body("leftOn", equalTo("2026-11-20"));
      var left = tap.awaitType("dz.mizan.hr.employee.left.v1");
      EventSamples.requireSameShape(left.json());
      assertThat(left.json().at("/data/userId").asText()).isEqualTo(user.toString());
    }
    amina.get("assignments").then().body("endsOn", contains("2026-11-20"));
    amina
        .get("contracts")
        .then()
        .body("status", contains("ENDED"))
        .body("endReason", contains("Départ"));
    for (var step : List.of("leave", "suspend")) {
      amina
          .post(step, step.equals("leave") ? GONE : Map.of("reason", "x"))
          .then()
          .statusCode(409)
          .body("code", equalTo("wrong-employee-status"));
    }
    amina.post("resume", Map.of()).then().statusCode(409);
    amina.post("assignments", amina.place("2026-11-20", Map.of())).then().statusCode(201);
    amina.post("assignments", amina.place("2026-11-21", Map.of())).then().statusCode(422);
  }

  @Test
  void a_last_day_to_come_is_waited_for_and_may_be_taken_back() {
    var amina = Person.hire(company);
    var lastDay = LocalDate.now().plusDays(40).toString();
    amina
        .post("leave", Map.of("reason", "RETIREMENT", "lastDay", lastDay))
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"));
    amina.get("assignments").then().body("endsOn", contains(lastDay));
    amina.post("stay", Map.of()).then().statusCode(200).body("leftOn", nullValue());
    amina.post("stay", Map.of()).then().statusCode(422);
    amina.get("assignments").then().body("[0].endsOn", nullValue());
    amina.post("leave", Map.of("reason", "RETIREMENT", "lastDay", lastDay));
    sql.update("update employee set left_on = '2026-11-20' where id = ?", amina.uuid());
    JobRuns.run(company, sql, "depart-people");
    JobRuns.run(company, sql, "depart-people");
    amina.read().then().body("status", equalTo("LEFT"));
    assertThat(count("employee.left.v1")).isEqualTo(1);
  }

  private static String in(int days) {
    return LocalDate.now().plusDays(days).toString();
  }

  private static Map<String, ?> leaves(int days) {
    return Map.of("reason", "RESIGNATION", "lastDay", in(days));
  }

  @Test
  void who_does_not_come_after_all_never_worked() {
    var amina = Person.hire(company, Map.of("hiredOn", in(30), "contract", Map.of("kind", "CDI")));
    amina.post("leave", leaves(28)).then().statusCode(422);
    amina.post("leave", leaves(29)).then().statusCode(200).body("status", equalTo("LEFT"));
    amina.get("assignments").then().body("", hasSize(0));
    amina.get("contracts").then().body("status", contains("CANCELLED"));
    assertThat(sql.count("select count(*) from employment where employee_id = ?", amina.uuid()))
        .isZero();
    assertThat(count("employee.left.v1")).isEqualTo(1);
    var back =
        Map.of("hiredOn", in(40), "departmentId", company.firstDepartment(), "jobTitle", "Cheffe");
    amina.post("rehire", back).then().statusCode(200);
    amina.get("assignments").then().body("startsOn", contains(in(40)));
  }

  @Test
  void nobody_is_suspended_after_his_last_day() {
    var amina = Person.hire(company);
    amina.post("leave", leaves(40)).then().statusCode(200);
    sql.update("update employee set left_on = current_date - 2 where id = ?", amina.uuid());
    amina
        .post("suspend", Map.of("reason", "x"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-departure"));
    amina.post("suspend", Map.of("reason", "\u2003")).then().statusCode(400);
    amina.read().then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void somebody_is_suspended_and_works_again() {
    var amina = Person.hire(company);
    amina.put("user", Map.of("userId", UUID.randomUUID().toString()));
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.employee.suspended.#")) {
      var statuses =
          Together.call(
              3,
              i ->
                  amina
                      .post("suspend", Map.of("from", "2026-11-20", "reason", "Mise à pied"))
                      .statusCode());
      assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.hr.employee.suspended.v1").json());
    }
    amina.post("resume", Map.of("on", "2026-11-19")).then().statusCode(422);
    amina.post("resume", Map.of("on", "2099-01-01")).then().statusCode(422);
    amina.post("resume", Map.of("on", "2026-11-24")).then().body("status", equalTo("ACTIVE"));
    amina.post("resume", Map.of()).then().statusCode(409);
    amina.post("suspend", Map.of("from", "2026-11-22", "reason", "x")).then().statusCode(422);
    amina.read().then().body("status", equalTo("ACTIVE"));
    assertThat(
            sql.count(
                "select count(*) from suspension where employee_id = ? and ends_on = '2026-11-23'",
                amina.uuid()))
        .isEqualTo(1);
  }

  @Test
  void who_left_is_hired_again_under_his_number() {
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "60000.00")));
    var back =
        Map.of(
            "hiredOn", "2026-11-25",
            "departmentId", company.firstDepartment(),
            "jobTitle", "Cheffe",
            "terms", Map.of("salary", "90000.00"),
            "contract", Map.of("kind", "CDI"));
    amina
        .post("rehire", back)
        .then()
        .statusCode(409)
        .body("code", equalTo("wrong-employee-status"));
    amina.post("leave", GONE);
    amina
        .post(
            "rehire",
            Map.of(
                "hiredOn",
                "2026-11-20",
                "departmentId",
                company.firstDepartment(),
                "jobTitle",
                "x"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-departure"));
    var statuses = Together.call(3, i -> amina.post("rehire", back).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    amina
        .read()
        .then()
        .body("number", equalTo("E-0001"))
        .body("hiredOn", equalTo("2026-11-25"))
        .body("leftOn", nullValue())
        .body("status", equalTo("ACTIVE"));
    amina.get("salaries").then().body("salary", contains("90000.00", "60000.00"));
    assertThat(count("employee.hired.v1")).isEqualTo(2);
  }

  @Test
  void days_and_people_that_do_not_fit_are_refused_and_nothing_changes() {
    var amina = Person.hire(company);
    var stranger = Person.hire(TestCompany.prepared(tokens, queues, sql));
    amina
        .post("leave", Map.of("reason", "OTHER", "lastDay", "2026-10-31"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-departure"));
    amina
        .post(
            "leave", Map.of("reason", "OTHER", "lastDay", "2026-11-20", "successorId", amina.id()))
        .then()
        .statusCode(422);
    amina
        .post(
            "leave",
            Map.of("reason", "OTHER", "lastDay", "2026-11-20", "successorId", stranger.id()))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-manager"));
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("reason", "BORED", "lastDay", "2026-11-20"),
            Map.of("lastDay", "2026-11-20"),
            Map.of("reason", "OTHER", "lastDay", "2100-01-01"))) {
      amina.post("leave", bad).then().statusCode(400);
    }
    stranger
        .company()
        .request()
        .body(GONE)
        .post("/api/v1/employees/" + amina.id() + "/leave")
        .then()
        .statusCode(404);
    company
        .with("employees:change")
        .body(GONE)
        .post("/api/v1/employees/" + amina.id() + "/leave")
        .then()
        .statusCode(403);
    amina.read().then().body("status", equalTo("ACTIVE")).header("ETag", "\"1\"");
  }

  private long count(String type) {
    return sql.count(
        "select count(*) from outbox where company_id = ? and type = ?", company.id(), type);
  }
}
