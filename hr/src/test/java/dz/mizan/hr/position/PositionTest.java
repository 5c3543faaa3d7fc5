package dz.mizan.hr.position;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PositionTest {
  private static final String POSITIONS = "/api/v1/positions";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private static Map<String, Object> position() {
    var body = new HashMap<String, Object>();
    body.put("code", "compta-2");
    body.put("titleFr", " Comptable principal ");
    body.put("titleAr", "محاسب رئيسي");
    body.put("grade", "12/3");
    body.put("salaryMin", "60000.00");
    body.put("salaryMax", "90000.00");
    body.put("posts", 2);
    return body;
  }

  private Response create(Map<String, ?> body) {
    return company.request().body(body).post(POSITIONS);
  }

  private Response put(String id, Map<String, ?> body) {
    return company.request().header("If-Match", "*").body(body).put(POSITIONS + "/" + id);
  }

  private Response move(String id, String verb) {
    return company.request().header("If-Match", "*").post(POSITIONS + "/" + id + "/" + verb);
  }

  @Test
  void a_position_is_created_read_changed_and_listed() {
    var created = create(position());
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("code", equalTo("COMPTA-2"))
        .body("titleFr", equalTo("Comptable principal"))
        .body("salaryMin", equalTo("60000.00"))
        .body("headcount", equalTo(0))
        .body("vacancies", equalTo(2));
    String id = created.path("id");
    var body = position();
    body.put("posts", 5);
    put(id, body).then().statusCode(200).header("ETag", "\"2\"").body("vacancies", equalTo(5));
    company.request().get(POSITIONS).then().body("items.code", contains("COMPTA-2"));
    create(position()).then().statusCode(409).body("code", equalTo("position-code-taken"));
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(POSITIONS + "/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void headcount_and_vacancies_are_those_of_the_day_that_is_asked_for() {
    String id = create(position()).path("id");
    Person.hire(company, Map.of("positionId", id, "hiredOn", "2026-03-01"));
    var second = Person.hire(company, Map.of("positionId", id, "hiredOn", "2026-06-01"));
    second
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-08-31"))
        .then()
        .statusCode(200);
    for (var day :
        Map.of("2026-02-28", 0, "2026-05-31", 1, "2026-08-31", 2, "2026-09-01", 1).entrySet()) {
      company
          .request()
          .get(POSITIONS + "/" + id + "?on=" + day.getKey())
          .then()
          .body("headcount", equalTo(day.getValue()))
          .body("vacancies", equalTo(2 - day.getValue()));
    }
    company.request().get(POSITIONS + "?vacant=true").then().body("items", hasSize(1));
    company.request().get(POSITIONS + "?vacant=true&on=2026-08-31").then().body("items", empty());
    company.request().get(POSITIONS + "/" + id + "?on=2026-02-30").then().statusCode(400);
    company.request().get(POSITIONS + "/" + id + "?on=yesterday").then().statusCode(400);
  }

  @Test
  void a_position_that_somebody_holds_is_not_archived_and_an_archived_one_is_given_to_nobody() {
    String id = create(position()).path("id");
    var amina = Person.hire(company, Map.of("positionId", id));
    move(id, "archive")
        .then()
        .statusCode(409)
        .body("code", equalTo("position-in-use"))
        .body("employees", equalTo(1));
    amina
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20"))
        .then()
        .statusCode(200);
    move(id, "archive").then().statusCode(200).body("archived", equalTo(true));
    put(id, position()).then().statusCode(409).body("code", equalTo("position-archived"));
    Person.request(company, Map.of("positionId", id))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-position"));
    move(id, "restore").then().statusCode(200).body("archived", equalTo(false));
    Person.hire(company, Map.of("positionId", id));
  }

  @Test
  void the_department_of_a_position_must_be_one_in_use() {
    var body = position();
    body.put("departmentId", UUID.randomUUID().toString());
    create(body).then().statusCode(422).body("code", equalTo("unknown-department"));
    String sales =
        company.createDepartment(Map.of("code", "V", "name", "V")).then().extract().path("id");
    body.put("departmentId", sales);
    create(body).then().statusCode(201);
    company
        .request()
        .header("If-Match", "*")
        .post("/api/v1/departments/" + sales + "/archive")
        .then()
        .statusCode(409)
        .body("positions", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "code, A B, 400",
    "titleFr, '', 400",
    "posts, -1, 400",
    "posts, 100001, 400",
    "salaryMin, -1, 400",
    "salaryMin, 1E+2147483647, 400",
    "salaryMin, 1.001, 400",
    "salaryMin, 90000.01, 422",
    "grade, 123456789012345678901, 400",
    "headcount, 7, 400"
  })
  void a_bad_position_is_a_problem_and_nothing_is_written(String field, String value, int status) {
    var body = position();
    body.put(field, value);
    create(body).then().statusCode(status).contentType("application/problem+json");
    company.request().get(POSITIONS).then().body("items", empty());
  }
}
