package dz.mizan.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged application, as jar or native executable. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class HrIT {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void it_is_ready() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void it_takes_in_a_company_and_hires_somebody_and_tells_of_it() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = TestCompany.somebody(company.firstDepartment());
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.#")) {
      var hired = company.hire(somebody);
      hired.then().statusCode(201).body("number", equalTo("E-0001"));
      String id = hired.path("id");
      company
          .request()
          .get("/api/v1/employees/" + id + "/national-number")
          .then()
          .statusCode(200)
          .body("nationalNumber", equalTo(somebody.get("nationalNumber")));
      company.request().get("/api/v1/employees").then().body("items[0].id", equalTo(id));
      company.hire(somebody).then().statusCode(409).body("code", equalTo("national-number-taken"));
      assertThat(tap.awaitType("dz.mizan.hr.employee.hired.v1").json().path("subject").asText())
          .isEqualTo(id);
    }
  }

  @Test
  void it_changes_and_rotates_and_refuses_in_the_clients_language() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var department = company.firstDepartment();
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("code", "DG", "name", "Direction", "parentId", department))
        .header("Accept-Language", "fr")
        .put("/api/v1/departments/" + department)
        .then()
        .statusCode(422)
        .body("title", equalTo("Service placé sous lui-même"));
    company
        .request()
        .post("/api/v1/employees/rotate-keys")
        .then()
        .statusCode(200)
        .body("remaining", equalTo(0));
    company.with().get("/api/v1/employees").then().statusCode(403);
  }
}
