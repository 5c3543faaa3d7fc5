package dz.mizan.hr.employee.personal;

import static org.hamcrest.Matchers.equalTo;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AgeAtHiringTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void nobody_works_who_is_too_young_on_the_first_day() {
    var amina =
        Person.hire(company, Map.of("personal", Map.of("civil", Map.of("bornOn", "1989-04-12"))));
    for (var day : List.of("2026-11-01", "2010-11-02")) {
      amina
          .put("personal", Map.of("civil", Map.of("bornOn", day)))
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-employee"));
    }
    request("2010-11-02", "CDI").then().statusCode(422).body("code", equalTo("invalid-employee"));
    request("2010-11-01", "CDI").then().statusCode(201);
    amina.read().then().header("ETag", "\"1\"");
  }

  @Test
  void the_least_age_is_that_of_the_first_day() {
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "18", "validFrom", "2026-11-02"))
        .put("/api/v1/hr-settings/least-age")
        .then()
        .statusCode(200);
    var born = Map.of("civil", Map.of("bornOn", "2009-06-01"));
    Person.request(company, Map.of("personal", born, "hiredOn", "2026-11-02"))
        .then()
        .statusCode(422);
    var lina = Person.hire(company);
    lina.put("personal", born).then().statusCode(200);
  }

  @Test
  void an_apprentice_may_be_fifteen_and_is_too_young_for_anything_else() {
    request("2011-11-02", "APPRENTICE").then().statusCode(422);
    var lina =
        new Person(
            company,
            request("2011-11-01", "APPRENTICE").then().statusCode(201).extract().path("id"));
    lina.put("personal", Map.of("civil", Map.of("bornOn", "2011-10-01"))).then().statusCode(200);
    lina.post("leave", Map.of("reason", "MUTUAL", "lastDay", "2026-11-20")).then().statusCode(200);
    var back =
        Map.of(
            "hiredOn", "2026-11-25",
            "departmentId", company.firstDepartment(),
            "jobTitle", "Agent");
    lina.post("rehire", back).then().statusCode(422).body("code", equalTo("invalid-employee"));
    lina.read().then().body("status", equalTo("LEFT"));
  }

  private Response request(String bornOn, String kind) {
    var contract = new HashMap<String, Object>(Map.of("kind", kind));
    if (kind.equals("APPRENTICE")) {
      contract.put("endsOn", "2028-10-31");
    }
    return Person.request(
        company,
        Map.of("personal", Map.of("civil", Map.of("bornOn", bornOn)), "contract", contract));
  }
}
