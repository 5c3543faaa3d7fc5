package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EmployeeTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void an_employee_is_hired_and_read() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var department = company.firstDepartment();
    var hired = company.hire(TestCompany.somebody(department, "109890160012340157"));
    hired
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("number", equalTo("E-0001"))
        .body("firstName", equalTo("Amina"))
        .body("lastNameAr", equalTo("بن علي"))
        .body("nationalNumber", nullValue())
        .body("nationalNumberLast4", nullValue())
        .body("departmentId", equalTo(department))
        .body("jobTitle", equalTo("Comptable"))
        .body("hiredOn", equalTo("2026-11-01"))
        .body("status", equalTo("ACTIVE"));
    var location = hired.header("Location").replaceFirst("^.*/api", "/api");
    var read = company.request().get(location);
    read.then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("nationalNumberLast4", equalTo("0157"));
    Map<String, Object> shown = new HashMap<>(read.path(""));
    shown.remove("nationalNumberLast4");
    assertThat(shown).isEqualTo(hired.<Map<String, Object>>path(""));
  }

  /** As the version before this one does it, while it is replaced. */
  @Test
  void whoever_is_written_without_a_time_of_work_gets_one() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = UUID.randomUUID();
    sql.update(
        "insert into employee (company_id, id, version, number, first_name, last_name,"
            + " national_number, national_number_index, department_id, job_title, hired_on, status)"
            + " select set_config('app.company_id', ?, true)::uuid, ?, 1, 'E-0007', 'A', 'B',"
            + " 'k1:AAAA', decode(repeat('07', 32), 'hex'), ?, 'Agent', '2026-11-02', 'ACTIVE'",
        company.id().toString(),
        id,
        UUID.fromString(company.firstDepartment()));
    new Person(company, id.toString())
        .get("assignments")
        .then()
        .body("startsOn", contains("2026-11-02"))
        .body("jobTitle", contains("Agent"));
    assertThat(
            sql.count(
                "select count(*) from employment where employee_id = ? and starts_on ="
                    + " '2026-11-02' and ends_on is null",
                id))
        .isEqualTo(1);
  }

  @Test
  void why_somebody_left_is_read_of_one_and_is_in_no_list_nor_in_the_audit() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina = Person.hire(company);
    amina.post("leave", Map.of("reason", "DISMISSAL", "lastDay", "2026-11-20"));
    amina.read().then().body("leftReason", equalTo("DISMISSAL"));
    assertThat(company.request().get("/api/v1/employees").asString()).doesNotContain("DISMISSAL");
    assertThat(
            sql.rows("select after::text from audit_entry where entity_id = ?", amina.uuid())
                .toString())
        .contains("LEFT")
        .doesNotContain("DISMISSAL");
  }

  @Test
  void numbers_have_no_gaps_even_where_hires_fail() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var department = company.firstDepartment();
    var statuses =
        Together.call(
            30,
            i ->
                company
                    .hire(
                        TestCompany.somebody(
                            i % 3 == 0 ? UUID.randomUUID().toString() : department))
                    .statusCode());
    assertThat(statuses).containsOnly(201, 422);
    assertThat(
            sql
                .rows(
                    "select number from employee where company_id = ? order by number",
                    company.id())
                .stream()
                .map(row -> (String) row.get("number")))
        .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj("E-%04d"::formatted).toList());
  }

  @Test
  void a_person_is_hired_once_even_by_two_callers_at_once() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = TestCompany.somebody(company.firstDepartment());
    var answers = Together.call(4, i -> company.hire(somebody));
    assertThat(answers.stream().map(Response::statusCode))
        .containsExactlyInAnyOrder(201, 409, 409, 409);
    var refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst();
    assertThat(refused.orElseThrow().<String>path("code")).isEqualTo("national-number-taken");
    assertThat(refused.orElseThrow().asString())
        .doesNotContain(somebody.get("nationalNumber").toString());
    assertThat(sql.count("select count(*) from outbox where company_id = ?", company.id()))
        .isEqualTo(1);
    var other = TestCompany.prepared(tokens, queues, sql);
    var elsewhere = new HashMap<>(somebody);
    elsewhere.put("departmentId", other.firstDepartment());
    other.hire(elsewhere).then().statusCode(201);
  }

  @Test
  void twenty_identical_requests_at_once_hire_one() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = TestCompany.somebody(company.firstDepartment());
    var answers =
        Together.call(
            20,
            i ->
                company
                    .request()
                    .header("Idempotency-Key", "hire-1")
                    .body(somebody)
                    .post("/api/v1/employees"));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(new HashSet<>(answers.stream().map(Response::asString).toList())).hasSize(1);
    for (var table : List.of("employee", "outbox", "audit_entry")) {
      assertThat(sql.count("select count(*) from " + table + " where company_id = ?", company.id()))
          .isEqualTo(1);
    }
    var another = new HashMap<>(somebody);
    another.put("nationalNumber", TestCompany.nationalNumber());
    company
        .request()
        .header("Idempotency-Key", "hire-1")
        .body(another)
        .post("/api/v1/employees")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void a_department_of_another_company_is_refused() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var foreign = TestCompany.prepared(tokens, queues, sql).firstDepartment();
    company
        .hire(TestCompany.somebody(foreign))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-department"));
    var id = hire(company);
    put(company, id, "*", change(foreign, "Chef"))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-department"));
    company.request().get("/api/v1/employees/" + id).then().body("jobTitle", equalTo("Comptable"));
  }

  @Test
  void an_employee_moves_to_another_department_and_job() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = hire(company);
    String finance = company.createDepartment(Map.of("code", "FIN", "name", "Finances")).path("id");
    put(company, id, "\"1\"", change(finance, "Chef comptable"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("departmentId", equalTo(finance))
        .body("jobTitle", equalTo("Chef comptable"))
        .body("firstNameAr", nullValue())
        .body("nationalNumberLast4", equalTo(lastDigits(company, id)));
    company
        .request()
        .get("/api/v1/employees?departmentId=" + finance)
        .then()
        .body("items.id", equalTo(List.of(id)));
    company
        .request()
        .get("/api/v1/employees?departmentId=" + company.firstDepartment())
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void the_same_again_is_no_change() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = hire(company);
    var change = change(company.firstDepartment(), "Comptable");
    put(company, id, "\"1\"", change).then().statusCode(200).header("ETag", "\"2\"");
    put(company, id, "\"2\"", change).then().statusCode(200).header("ETag", "\"2\"");
    assertThat(sql.count("select count(*) from outbox where company_id = ?", company.id()))
        .isEqualTo(2);
  }

  @Test
  void of_two_changes_of_the_same_version_one_is_refused() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = hire(company);
    var department = company.firstDepartment();
    var statuses =
        Together.call(
            2, i -> put(company, id, "\"1\"", change(department, "Job " + i)).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    put(company, id, "\"1\"", change(department, "Job")).then().statusCode(412);
    company
        .request()
        .body(change(department, "Job"))
        .put("/api/v1/employees/" + id)
        .then()
        .statusCode(428);
  }

  @Test
  void a_list_is_read_page_by_page_and_shows_no_digit_of_a_national_number() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var ids = IntStream.range(0, 5).mapToObj(i -> hire(company)).toList();
    String cursor =
        company
            .request()
            .get("/api/v1/employees?limit=3")
            .then()
            .body("items.id", equalTo(ids.subList(0, 3)))
            .body("items.nationalNumberLast4", everyItem(nullValue()))
            .extract()
            .path("nextCursor");
    company
        .request()
        .queryParam("cursor", cursor)
        .get("/api/v1/employees?limit=3")
        .then()
        .body("items.id", equalTo(ids.subList(3, 5)))
        .body("nextCursor", nullValue());
  }

  private static String hire(TestCompany company) {
    return company
        .hire(TestCompany.somebody(company.firstDepartment()))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String lastDigits(TestCompany company, String id) {
    String number =
        company
            .request()
            .get("/api/v1/employees/" + id + "/national-number")
            .path("nationalNumber");
    return number.substring(14);
  }

  private static Map<String, Object> change(String department, String jobTitle) {
    return Map.of(
        "firstName",
        "Amina",
        "lastName",
        "Benali",
        "departmentId",
        department,
        "jobTitle",
        jobTitle);
  }

  private static Response put(TestCompany company, String id, String ifMatch, Map<String, ?> body) {
    return company.request().header("If-Match", ifMatch).body(body).put("/api/v1/employees/" + id);
  }
}
