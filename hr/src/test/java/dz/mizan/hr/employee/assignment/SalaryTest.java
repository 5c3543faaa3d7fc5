package dz.mizan.hr.employee.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
class SalaryTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void a_raise_is_dated_and_the_salary_goes_along_with_a_transfer() {
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "85000.00")));
    amina
        .post("salaries", Map.of("from", "2026-11-15", "salary", "92000.5"))
        .then()
        .statusCode(201)
        .body("salaryAgreed", equalTo(true));
    amina
        .post("assignments", amina.place("2026-11-20", Map.of("jobTitle", "Cheffe")))
        .then()
        .statusCode(201);
    amina
        .get("salaries")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("salary", contains("92000.50", "92000.50", "85000.00"))
        .body("startsOn", contains("2026-11-20", "2026-11-15", "2026-11-01"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'employee.salary-revealed'"
                    + " and entity_id = ? and actor = ?",
                amina.uuid(),
                company.user()))
        .isEqualTo(1);
  }

  @Test
  void a_salary_below_the_minimum_needs_a_reason_or_is_refused() {
    var low = Map.of("terms", Map.of("salary", "23999.99"));
    Person.request(company, low)
        .then()
        .statusCode(422)
        .body("code", equalTo("salary-below-minimum"))
        .body("minimum", equalTo("24000.00"));
    assertThat(sql.count("select count(*) from employee where company_id = ?", company.id()))
        .isZero();
    Person.hire(company, Map.of("terms", Map.of("salary", "12000.00", "workShare", "0.5")));
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "24000.00")));
    var cut = Map.of("from", "2027-01-01", "salary", "20000.00");
    amina.post("salaries", cut).then().statusCode(422);
    amina
        .post(
            "salaries",
            Map.of(
                "from", "2027-01-01", "salary", "20000.00", "belowMinimumReason", "Apprentissage"))
        .then()
        .statusCode(201)
        .body("belowMinimumReason", equalTo("Apprentissage"));
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "true"))
        .put("/api/v1/hr-settings/salary-below-minimum-refused")
        .then()
        .statusCode(200);
    amina
        .post(
            "salaries",
            Map.of("from", "2027-02-01", "salary", "20001.00", "belowMinimumReason", "Stage"))
        .then()
        .statusCode(422);
    amina.get("salaries").then().body("salary", contains("20000.00", "24000.00"));
  }

  @Test
  void a_salary_is_nowhere_in_clear_and_the_same_key_changes_it_once() {
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "76543.21")));
    for (int i = 0; i < 2; i++) {
      company
          .request()
          .header("Idempotency-Key", "raise")
          .body(Map.of("from", "2026-11-15", "salary", "87654.32"))
          .post("/api/v1/employees/" + amina.id() + "/salaries")
          .then()
          .statusCode(201);
    }
    for (var other :
        List.of(
            Map.of("from", "2026-11-15", "salary", "87654.33"),
            Map.of("from", "2026-11-15", "salary", "87654.32", "belowMinimumReason", "x"))) {
      company
          .request()
          .header("Idempotency-Key", "raise")
          .body(other)
          .post("/api/v1/employees/" + amina.id() + "/salaries")
          .then()
          .statusCode(422)
          .body("code", equalTo("idempotency-key-reused"));
    }
    for (var table : List.of("assignment", "outbox", "audit_entry", "idempotency_key")) {
      assertThat(
              sql.rows(
                  "select t::text as row from " + table + " t where company_id = ?", company.id()))
          .noneMatch(row -> String.valueOf(row.get("row")).matches(".*(76543|87654).*"));
    }
    amina.get("salaries").then().body("salary", contains("87654.32", "76543.21"));
  }

  @Test
  void a_salary_that_does_not_open_is_replaced_and_goes_along_with_nothing() {
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "85000.00")));
    sql.update("update assignment set salary = 'lost:AAAA' where employee_id = ?", amina.uuid());
    var place = amina.place("2026-11-20", Map.of("jobTitle", "Cheffe"));
    amina
        .post("assignments", place)
        .then()
        .statusCode(409)
        .body("code", equalTo("salary-unreadable"))
        .body("employeeNumber", equalTo("E-0001"));
    amina.get("salaries").then().body("salary", contains((String) null));
    amina
        .post("salaries", Map.of("from", "2026-11-15", "salary", "92000.00"))
        .then()
        .statusCode(201);
    amina.post("assignments", place).then().statusCode(201);
    amina.get("salaries").then().body("salary", contains("92000.00", "92000.00", null));
    amina
        .post("salaries", Map.of("from", "2026-11-01", "salary", "85000.00"))
        .then()
        .statusCode(201);
    amina.get("salaries").then().body("salary", contains("92000.00", "92000.00", "85000.00"));
  }

  @Test
  void nobody_raises_his_own_salary() {
    var amina = Person.hire(company, Map.of("terms", Map.of("salary", "85000.00")));
    sql.update("update employee set user_id = ? where id = ?", company.user(), amina.uuid());
    amina
        .post("salaries", Map.of("from", "2026-11-15", "salary", "92000.00"))
        .then()
        .statusCode(403)
        .body("code", equalTo("own-record"));
    amina.get("salaries").then().body("salary", contains("85000.00"));
  }

  @Test
  void amounts_that_are_none_are_refused() {
    var amina = Person.hire(company);
    for (var bad : List.of("0", "-1", "1.001", "1e3x", "100000000.01", "NaN")) {
      amina
          .post("salaries", Map.of("from", "2026-11-15", "salary", bad))
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    assertThat(sql.count("select count(*) from assignment where employee_id = ?", amina.uuid()))
        .isEqualTo(1);
  }
}
