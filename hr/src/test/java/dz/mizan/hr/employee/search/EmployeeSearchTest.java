package dz.mizan.hr.employee.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EmployeeSearchTest {
  private static final String NIN = "109890160012340157";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Person amina;
  Person mohamed;
  Person yacine;

  @BeforeEach
  void three_people_and_a_stranger_of_the_same_name() {
    company = TestCompany.prepared(tokens, queues, sql);
    amina =
        Person.hire(
            company, Map.of("nationalNumber", NIN, "personal", Map.of("nss", "890412161573")));
    mohamed = named("Mohamed", "Benali", "محمد", "بن علي");
    yacine = named("Yacine", "Aït Hamouda", "ياسين", "آيت حمودة");
    Person.hire(TestCompany.prepared(tokens, queues, sql));
  }

  private Person named(String first, String last, String firstAr, String lastAr) {
    return Person.hire(
        company,
        Map.of("firstName", first, "lastName", last, "firstNameAr", firstAr, "lastNameAr", lastAr));
  }

  private Response byNumber(Map<String, ?> body) {
    return company
        .with("employees:read", "employees:reveal")
        .body(body)
        .post("/api/v1/employees/search");
  }

  private Response search(Map<String, ?> body) {
    return company.with("employees:read").body(body).post("/api/v1/employees/search");
  }

  @Test
  void people_are_found_by_words_begun_misspelt_or_in_arabic_and_by_number() {
    search(Map.of("text", "BENALI"))
        .then()
        .body("items.id", containsInAnyOrder(amina.id(), mohamed.id()));
    search(Map.of("text", "benali moh")).then().body("items.id", contains(mohamed.id()));
    search(Map.of("text", "Mohammed Benalli")).then().body("items.id", contains(mohamed.id()));
    search(Map.of("text", "ait ham")).then().body("items.id", contains(yacine.id()));
    search(Map.of("text", "محمد")).then().body("items.id", contains(mohamed.id()));
    search(Map.of("text", "امينة")).then().body("items.id", contains(amina.id()));
    search(Map.of("text", "e-0003")).then().body("items.id", contains(yacine.id()));
    search(Map.of("text", "nobody")).then().statusCode(200).body("items", empty());
    search(Map.of("text", "benali", "limit", 1)).then().body("items", hasSize(1));
  }

  @Test
  void the_newest_of_a_small_department_is_found_among_thousands_of_the_same_name() {
    String small = company.createDepartment(Map.of("code", "FIN", "name", "Finances")).path("id");
    sql.update(
        """
        with us as materialized (select set_config('app.company_id', ?, true))
        insert into employee (company_id, id, version, number, first_name, last_name,
          national_number, national_number_index, department_id, job_title, hired_on, status)
        select ?, ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 1,
          'E-' || 50000 + i, 'Mohamed', 'Benali', 'k1:AAAA', sha256(i::text::bytea), ?,
          'Comptable', '2026-01-01', 'ACTIVE'
        from us, generate_series(1, 3100) i
        """,
        company.id().toString(),
        company.id(),
        UUID.fromString(company.firstDepartment()));
    var newest =
        Person.hire(
            company, Map.of("firstName", "Mohamed", "lastName", "Saïdi", "departmentId", small));
    search(Map.of("text", "mohamed", "departmentId", small))
        .then()
        .body("items.id", contains(newest.id()));
    search(Map.of("text", "moham", "departmentId", small))
        .then()
        .body("items.id", contains(newest.id()));
    search(Map.of("text", "mohamed", "departmentId", company.firstDepartment()))
        .then()
        .body("items", hasSize(20));
  }

  @Test
  void a_number_finds_its_owner_exactly_and_is_not_repeated() {
    byNumber(Map.of("nationalNumber", NIN))
        .then()
        .body("items.id", contains(amina.id()))
        .body(not(containsString(NIN)));
    byNumber(Map.of("nss", "890412161573")).then().body("items.id", contains(amina.id()));
    byNumber(Map.of("nss", "890412161574")).then().body("items", empty());
    search(Map.of("nationalNumber", NIN)).then().statusCode(403).body("code", equalTo("forbidden"));
    search(Map.of("nss", "890412161573")).then().statusCode(403);
  }

  @Test
  void filters_and_scope_hold_and_a_new_name_is_found_at_once() {
    String other = company.createDepartment(Map.of("code", "FIN", "name", "Finances")).path("id");
    mohamed.post("assignments", mohamed.place("2026-11-20", Map.of("departmentId", other)));
    search(Map.of("text", "benali", "departmentId", other))
        .then()
        .body("items.id", contains(mohamed.id()));
    amina.post("leave", Map.of("reason", "OTHER", "lastDay", "2026-11-20"));
    search(Map.of("text", "benali", "status", "ACTIVE"))
        .then()
        .body("items.id", contains(mohamed.id()));
    var restricted =
        TestCompany.as(
            company
                .token("employees:read")
                .claim("scope_departments", List.of(company.firstDepartment())));
    restricted
        .body(Map.of("text", "benali"))
        .post("/api/v1/employees/search")
        .then()
        .body("items.id", contains(amina.id()));
    company
        .request()
        .header("If-Match", "*")
        .body(
            Map.of(
                "firstName", "Yacine",
                "lastName", "Zerrouki",
                "departmentId", company.firstDepartment(),
                "jobTitle", "Comptable"))
        .put("/api/v1/employees/" + yacine.id())
        .then()
        .statusCode(200);
    search(Map.of("text", "zerrouki")).then().body("items.id", contains(yacine.id()));
    search(Map.of("text", "hamouda")).then().body("items", empty());
  }

  @Test
  void a_search_by_nothing_by_two_things_or_by_what_is_no_number_is_refused() {
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("text", ""),
            Map.of("text", "x".repeat(101)),
            Map.of("text", "a\u0000"),
            Map.of("text", "a", "nss", "890412161573"),
            Map.of("nss", "12"),
            Map.of("nationalNumber", "1"),
            Map.of("text", "a", "limit", 0),
            Map.of("text", "a", "limit", 101),
            Map.of("text", "a", "status", "GONE"))) {
      search(bad).then().statusCode(400).contentType("application/problem+json");
    }
    company
        .with("departments:read")
        .body(Map.of("text", "a"))
        .post("/api/v1/employees/search")
        .then()
        .statusCode(403);
    search(Map.of("text", "%_'\"\\ ()")).then().statusCode(200).body("items", empty());
  }
}
