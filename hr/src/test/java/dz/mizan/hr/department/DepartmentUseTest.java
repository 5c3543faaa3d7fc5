package dz.mizan.hr.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heads of departments, and departments that are taken out of use. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DepartmentUseTest {
  private static final String DEPARTMENTS = "/api/v1/departments/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  String sales;

  @BeforeEach
  void a_company_with_a_second_department() {
    company = TestCompany.prepared(tokens, queues, sql);
    sales = company.createDepartment(described()).then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> described() {
    var body = new HashMap<String, Object>();
    body.put("code", "VENTES");
    body.put("name", "Ventes");
    body.put("nameAr", "المبيعات");
    body.put("costCentre", "COM");
    body.put("minimumStaff", 3);
    return body;
  }

  private Response put(Map<String, ?> body) {
    return company.request().header("If-Match", "*").body(body).put(DEPARTMENTS + sales);
  }

  private Response move(String verb) {
    return company.request().header("If-Match", "*").post(DEPARTMENTS + sales + "/" + verb);
  }

  private Map<String, Object> headedBy(String employee) {
    var body = described();
    body.put("headId", employee);
    return body;
  }

  @Test
  void a_department_has_a_head_a_cost_centre_and_a_staffing_minimum() {
    var amina = Person.hire(company);
    put(headedBy(amina.id())).then().statusCode(200).header("ETag", "\"2\"");
    company
        .request()
        .get(DEPARTMENTS + sales)
        .then()
        .body("nameAr", equalTo("المبيعات"))
        .body("costCentre", equalTo("COM"))
        .body("minimumStaff", equalTo(3))
        .body("headId", equalTo(amina.id()))
        .body("archived", equalTo(false));
    put(headedBy(amina.id())).then().statusCode(200).header("ETag", "\"2\"");
    put(described()).then().statusCode(200).body("headId", nullValue());
  }

  @Test
  void nobody_of_another_company_heads_a_department_and_nothing_changes() {
    var stranger = Person.hire(TestCompany.prepared(tokens, queues, sql));
    for (var id : new String[] {stranger.id(), UUID.randomUUID().toString()}) {
      put(headedBy(id))
          .then()
          .statusCode(422)
          .body("code", equalTo("unknown-head"))
          .body("violations[0].field", equalTo("headId"));
    }
    company.request().get(DEPARTMENTS + sales).then().header("ETag", "\"1\"");
  }

  @Test
  void who_leaves_the_company_heads_nothing_any_more() {
    var amina = Person.hire(company);
    put(headedBy(amina.id())).then().statusCode(200);
    amina
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20"))
        .then()
        .statusCode(200);
    company
        .request()
        .get(DEPARTMENTS + sales)
        .then()
        .header("ETag", "\"3\"")
        .body("headId", nullValue());
    put(headedBy(amina.id())).then().statusCode(422).body("code", equalTo("unknown-head"));
  }

  @Test
  void an_archived_department_takes_nobody_in_until_it_is_restored() {
    move("archive").then().statusCode(200).body("archived", equalTo(true));
    move("archive").then().statusCode(409).body("code", equalTo("department-archived"));
    put(described()).then().statusCode(200);
    var other = described();
    other.put("name", "Commerce");
    put(other).then().statusCode(409).body("code", equalTo("department-archived"));
    Person.request(company, Map.of("departmentId", sales))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-department"));
    company
        .createDepartment(Map.of("code", "SUB", "name", "Sous", "parentId", sales))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-department"));
    company
        .request()
        .get("/api/v1/departments?archived=true")
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("VENTES"));
    move("restore").then().statusCode(200).body("archived", equalTo(false));
    move("restore").then().statusCode(409).body("code", equalTo("department-not-archived"));
    Person.hire(company, Map.of("departmentId", sales));
  }

  @Test
  void a_department_in_use_is_not_archived_and_nothing_changes() {
    Person.hire(company, Map.of("departmentId", sales));
    company
        .createDepartment(Map.of("code", "SUB", "name", "Sous", "parentId", sales))
        .then()
        .statusCode(201);
    move("archive")
        .then()
        .statusCode(409)
        .body("code", equalTo("department-in-use"))
        .body("employees", equalTo(1))
        .body("departments", equalTo(1));
    company.request().get(DEPARTMENTS + sales).then().header("ETag", "\"1\"");
  }

  @Test
  void of_archiving_and_hiring_at_once_one_gives_way() {
    for (int round = 0; round < 5; round++) {
      var code = "R" + round;
      String id =
          company
              .createDepartment(Map.of("code", code, "name", code))
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      var statuses =
          Together.call(
              2,
              caller ->
                  caller == 0
                      ? company
                          .request()
                          .header("If-Match", "*")
                          .post(DEPARTMENTS + id + "/archive")
                          .statusCode()
                      : Person.request(company, Map.of("departmentId", id)).statusCode());
      assertThat(statuses).isIn(List.of(200, 422), List.of(409, 201));
      assertThat(
              sql.count(
                  "select count(*) from employee e join department d on d.company_id = e.company_id"
                      + " and d.id = e.department_id where d.archived_at is not null"
                      + " and d.company_id = ?",
                  company.id()))
          .isZero();
    }
  }

  @Test
  void changes_and_archiving_need_the_right_version() {
    company.request().post(DEPARTMENTS + sales + "/archive").then().statusCode(428);
    company
        .request()
        .header("If-Match", "\"7\"")
        .post(DEPARTMENTS + sales + "/archive")
        .then()
        .statusCode(412);
    company.request().get(DEPARTMENTS + sales).then().body("archived", equalTo(false));
  }
}
