package dz.mizan.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who are restricted to some departments. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ScopeTest {
  private static final String DEPARTMENTS = "/api/v1/departments";
  private static final String EMPLOYEES = "/api/v1/employees";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  String first;
  String second;
  String employee;

  @BeforeEach
  void a_company_with_somebody_in_each_of_two_departments() {
    company = TestCompany.prepared(tokens, queues, sql);
    first = company.firstDepartment();
    second =
        company
            .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
            .then()
            .extract()
            .path("id");
    employee = company.hire(TestCompany.somebody(first)).then().extract().path("id");
    company.hire(TestCompany.somebody(second)).then().statusCode(201);
  }

  private RequestSpecification restrictedTo(String... departments) {
    var token =
        tokens
            .of(company.user(), company.id())
            .permissions("*:*")
            .steppedUp()
            .claim("scope_departments", List.of(departments))
            .sign();
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  @Test
  void lists_show_the_callers_departments_alone() {
    restrictedTo(second).get(DEPARTMENTS).then().body("items.id", contains(second));
    restrictedTo(second)
        .get(EMPLOYEES)
        .then()
        .body("items", hasSize(1))
        .body("items.departmentId", contains(second));
    restrictedTo(first, second).get(EMPLOYEES).then().body("items", hasSize(2));
    restrictedTo(second)
        .queryParam("departmentId", second)
        .get(EMPLOYEES)
        .then()
        .body("items", hasSize(1));
    restrictedTo().get(EMPLOYEES).then().statusCode(200).body("items", empty());
    restrictedTo().get(DEPARTMENTS).then().statusCode(200).body("items", empty());
  }

  @Test
  void what_is_elsewhere_is_out_of_scope() {
    for (var path :
        List.of(
            EMPLOYEES + "/" + employee,
            EMPLOYEES + "/" + employee + "/national-number",
            EMPLOYEES + "?departmentId=" + first,
            DEPARTMENTS + "/" + first)) {
      restrictedTo(second)
          .get(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("out-of-scope"))
          .body("scope", equalTo("departments"));
      company.request().get(path).then().statusCode(200);
    }
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'employee.national-number-revealed'",
                company.id()))
        .isEqualTo(1);
  }

  @Test
  void nobody_is_hired_into_or_moved_to_or_from_other_departments() {
    restrictedTo(second)
        .body(TestCompany.somebody(first))
        .post(EMPLOYEES)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    var elsewhere =
        Map.of("firstName", "A", "lastName", "B", "departmentId", second, "jobTitle", "Comptable");
    restrictedTo(second)
        .header("If-Match", "*")
        .body(elsewhere)
        .put(EMPLOYEES + "/" + employee)
        .then()
        .statusCode(403);
    restrictedTo(first)
        .header("If-Match", "*")
        .body(elsewhere)
        .put(EMPLOYEES + "/" + employee)
        .then()
        .statusCode(403);
    company.request().get(EMPLOYEES + "/" + employee).then().body("departmentId", equalTo(first));
    restrictedTo(first, second)
        .header("If-Match", "*")
        .body(elsewhere)
        .put(EMPLOYEES + "/" + employee)
        .then()
        .statusCode(200);
  }

  @Test
  void departments_are_added_and_moved_only_below_the_callers_own() {
    restrictedTo(second)
        .body(Map.of("code", "TOP", "name", "Top"))
        .post(DEPARTMENTS)
        .then()
        .statusCode(403);
    restrictedTo(second)
        .body(Map.of("code", "BELOW", "name", "Below", "parentId", second))
        .post(DEPARTMENTS)
        .then()
        .statusCode(201);
    restrictedTo(second)
        .header("If-Match", "*")
        .body(Map.of("code", "ATELIER", "name", "Atelier", "parentId", first))
        .put(DEPARTMENTS + "/" + second)
        .then()
        .statusCode(403);
    restrictedTo(second)
        .header("If-Match", "*")
        .body(Map.of("code", "ATELIER", "name", "Grand atelier"))
        .put(DEPARTMENTS + "/" + second)
        .then()
        .statusCode(200);
    company.request().get(DEPARTMENTS).then().body("items", hasSize(3));
  }
}
