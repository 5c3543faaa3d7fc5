package dz.mizan.hr.employee.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class HandOverTest {
  private static final Map<String, ?> GONE =
      Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20");

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void who_reported_to_him_reports_to_his_successor() {
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var salary = Map.of("salary", "60000.00");
    var first = Person.hire(company, Map.of("managerId", chief.id(), "terms", salary));
    var second = Person.hire(company, Map.of("managerId", chief.id()));
    chief
        .post(
            "leave",
            Map.of("reason", "DISMISSAL", "lastDay", "2026-11-20", "successorId", first.id()))
        .then()
        .statusCode(200);
    first.read().then().body("managerId", equalTo(director.id()));
    second.read().then().body("managerId", equalTo(first.id()));
    first.get("assignments").then().body("startsOn", contains("2026-11-21", "2026-11-01"));
    first.get("salaries").then().body("salary", contains("60000.00", "60000.00"));
    second
        .post("assignments", second.place("2026-11-25", Map.of("managerId", chief.id())))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-manager"));
    director.post("leave", GONE).then().statusCode(200);
    first.read().then().body("managerId", nullValue());
  }

  @Test
  void people_are_handed_over_to_somebody_who_is_still_there() {
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var deputy = Person.hire(company, Map.of("managerId", chief.id()));
    var worker = Person.hire(company, Map.of("managerId", deputy.id()));
    chief.post("leave", leaves(10)).then().statusCode(200);
    deputy.post("leave", leaves(20)).then().statusCode(200);
    worker
        .get("assignments")
        .then()
        .body("startsOn", contains(in(21), "2026-11-01"))
        .body("managerId", contains(director.id(), deputy.id()));
  }

  @Test
  void who_stays_does_not_come_back_to_a_manager_who_leaves() {
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var worker = Person.hire(company, Map.of("managerId", chief.id()));
    worker.post("leave", leaves(10)).then().statusCode(200);
    chief.post("leave", leaves(20)).then().statusCode(200);
    worker.post("stay", Map.of()).then().statusCode(200).body("managerId", equalTo(chief.id()));
    worker
        .get("assignments")
        .then()
        .body("startsOn", contains(in(21), "2026-11-01"))
        .body("endsOn", contains(null, in(20)))
        .body("managerId", contains(director.id(), chief.id()));
  }

  @Test
  void a_salary_that_does_not_open_is_named_before_its_employee_is_handed_over() {
    var chief = Person.hire(company);
    var worker =
        Person.hire(
            company, Map.of("managerId", chief.id(), "terms", Map.of("salary", "60000.00")));
    sql.update("update assignment set salary = 'lost:AAAA' where employee_id = ?", worker.uuid());
    chief
        .post("leave", GONE)
        .then()
        .statusCode(409)
        .body("code", equalTo("salary-unreadable"))
        .body("employeeNumber", equalTo("E-0002"));
    chief.read().then().body("status", equalTo("ACTIVE"));
    worker
        .post("salaries", Map.of("from", "2026-11-01", "salary", "61000.00"))
        .then()
        .statusCode(201);
    chief.post("leave", GONE).then().statusCode(200);
    worker.get("salaries").then().body("salary", contains("61000.00", "61000.00"));
  }

  @Test
  void the_audit_names_who_was_handed_over_and_a_transfer_at_the_same_time_does_not_clash() {
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var worker = Person.hire(company, Map.of("managerId", chief.id()));
    var place = worker.place("2026-11-21", Map.of("jobTitle", "Agent", "managerId", director.id()));
    var statuses =
        Together.call(
            2,
            i ->
                (i == 0 ? chief.post("leave", GONE) : worker.post("assignments", place))
                    .statusCode());
    assertThat(statuses).containsExactly(200, 201);
    var other = Person.hire(company, Map.of("managerId", director.id()));
    director.post("leave", GONE).then().statusCode(200);
    for (var one : List.of(worker, other)) {
      assertThat(
              sql.count(
                  "select count(*) from audit_entry where action = 'employee.changed'"
                      + " and entity_id = ? and after ->> 'managerId' is null",
                  one.uuid()))
          .isEqualTo(1);
    }
  }

  private static String in(int days) {
    return LocalDate.now().plusDays(days).toString();
  }

  private static Map<String, ?> leaves(int days) {
    return Map.of("reason", "RESIGNATION", "lastDay", in(days));
  }
}
