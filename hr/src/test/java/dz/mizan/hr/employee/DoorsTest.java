package dz.mizan.hr.employee;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DoorsTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private UUID user(Person person) {
    var user = UUID.randomUUID();
    person.put("user", Map.of("userId", user.toString())).then().statusCode(200);
    return user;
  }

  private RequestSpecification as(UUID user, String... permissions) {
    return TestCompany.as(tokens.of(user, company.id()).permissions(permissions));
  }

  @Test
  void an_employee_sees_himself_and_a_manager_his_tree_and_nobody_else() {
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var clerk = Person.hire(company, Map.of("managerId", chief.id()));
    var other = Person.hire(company);
    var chiefs = user(chief);
    var clerks = user(clerk);

    as(chiefs).get("/probe/self").then().body("id", equalTo(chief.id()));
    as(UUID.randomUUID()).get("/probe/self").then().statusCode(404);
    sees(chiefs, clerk, 204, 204);
    sees(chiefs, chief, 204, 404);
    sees(chiefs, director, 404, 404);
    sees(chiefs, other, 404, 404);
    sees(clerks, clerk, 204, 404);
    sees(clerks, chief, 404, 404);
    sees(user(director), clerk, 204, 204);
    as(chiefs)
        .get("/probe/visible")
        .then()
        .body("all", equalTo(false))
        .body("ids", containsInAnyOrder(chief.id(), clerk.id()));
    as(UUID.randomUUID()).get("/probe/visible").then().body("ids", empty());

    chief.post("leave", Map.of("reason", "OTHER", "lastDay", "2026-11-20"));
    sees(chiefs, clerk, 404, 404);
  }

  @Test
  void a_permission_opens_everybody_within_its_departments() {
    String finance = company.createDepartment(Map.of("code", "FIN", "name", "Finances")).path("id");
    var here = Person.hire(company);
    var there = Person.hire(company, Map.of("departmentId", finance));
    as(UUID.randomUUID(), "employees:read").get("/probe/visible").then().body("all", equalTo(true));
    var restricted =
        tokens
            .of(UUID.randomUUID(), company.id())
            .permissions("employees:*")
            .claim("scope_departments", List.of(finance));
    TestCompany.as(restricted).get("/probe/visible").then().body("ids", contains(there.id()));
    TestCompany.as(restricted).get("/probe/sees?employee=" + there.id()).then().statusCode(204);
    TestCompany.as(restricted).get("/probe/sees?employee=" + here.id()).then().statusCode(404);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.request().get("/probe/sees?employee=" + here.id()).then().statusCode(404);
    stranger
        .request()
        .get("/probe/identity?employee=" + here.id())
        .then()
        .body("", aMapWithSize(0));
  }

  @Test
  void nobody_manages_himself_whatever_he_may_do_to_others() {
    var amina = Person.hire(company);
    var karim = Person.hire(company);
    var hr = user(amina);
    as(hr, "employees:*").get("/probe/sees?employee=" + amina.id()).then().statusCode(204);
    as(hr, "employees:*")
        .get("/probe/manages?employee=" + amina.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("own-record"));
    as(hr, "employees:*").get("/probe/manages?employee=" + karim.id()).then().statusCode(204);
  }

  @Test
  void within_is_by_permission_and_department_alone() {
    String finance = company.createDepartment(Map.of("code", "FIN", "name", "Finances")).path("id");
    var chief = Person.hire(company, Map.of("departmentId", finance));
    var clerk = Person.hire(company, Map.of("managerId", chief.id()));
    var chiefs = user(chief);
    var restricted =
        tokens
            .of(chiefs, company.id())
            .permissions("employees:*")
            .claim("scope_departments", List.of(finance));
    as(chiefs).get("/probe/within?employee=" + clerk.id()).then().statusCode(404);
    as(chiefs).get("/probe/within?employee=" + chief.id()).then().statusCode(404);
    TestCompany.as(restricted).get("/probe/within?employee=" + chief.id()).then().statusCode(204);
    TestCompany.as(restricted).get("/probe/within?employee=" + clerk.id()).then().statusCode(404);
    TestCompany.as(restricted)
        .get("/probe/within?employee=" + chief.id() + "&employee=" + clerk.id())
        .then()
        .statusCode(404);
    as(chiefs, "employees:*")
        .get("/probe/within?employee=" + chief.id() + "&employee=" + clerk.id())
        .then()
        .statusCode(204);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.request().get("/probe/within?employee=" + clerk.id()).then().statusCode(404);
  }

  @Test
  void people_at_work_come_with_stretches_by_day() {
    var amina =
        Person.hire(
            company,
            Map.of(
                "hiredOn", "2026-01-10",
                "terms", Map.of("salary", "60000.00"),
                "personal", Map.of("nss", "890412161573", "rib", "00100601030004567894")));
    amina.post("salaries", Map.of("from", "2026-06-16", "salary", "70000.00"));
    amina.post("leave", Map.of("reason", "OTHER", "lastDay", "2026-07-10"));
    people("2026-06-01", "2026-06-30")
        .body("id", contains(amina.id()))
        .body("[0].stretches.from", contains("2026-06-01", "2026-06-16"))
        .body("[0].stretches.to", contains("2026-06-15", "2026-06-30"))
        .body("[0].leftOn", equalTo("2026-07-10"))
        .body("[0].departmentCode", equalTo("DG"));
    people("2026-07-01", "2026-07-31").body("[0].stretches.to", contains("2026-07-10"));
    people("2026-01-01", "2026-01-31").body("[0].stretches.from", contains("2026-01-10"));
    people("2025-12-01", "2025-12-31").body("", empty());
    people("2026-08-01", "2026-08-31").body("", empty());
    amina.post(
        "rehire",
        Map.of(
            "hiredOn", "2026-07-20",
            "departmentId", company.firstDepartment(),
            "jobTitle", "Cheffe"));
    people("2026-07-01", "2026-07-31").body("hiredOn", contains("2026-01-10", "2026-07-20"));
    people("2026-06-01", "2026-06-30").body("hiredOn", contains("2026-01-10"));
    company
        .request()
        .get("/probe/identity?employee=" + amina.id())
        .then()
        .body(amina.id() + ".nss", equalTo("890412161573"))
        .body(amina.id() + ".rib", equalTo("00100601030004567894"));
  }

  @Test
  void who_does_not_open_is_not_paid_as_if_he_had_no_family_and_hides_nobody() {
    var salary = Map.of("salary", "60000.00");
    var civil = Map.of("civil", Map.of("children", 2, "disabled", true));
    var amina = Person.hire(company, Map.of("terms", salary, "personal", civil));
    Person.hire(company, Map.of("terms", salary, "personal", civil));
    sql.update("update employee set civil = 'lost:AAAA' where id = ?", amina.uuid());
    people("2026-11-01", "2026-11-30")
        .body("children", contains(0, 2))
        .body("disabled", contains(false, true))
        .body("stretches.salary.flatten().collect { it as int }", contains(-1, 60000));
  }

  private io.restassured.response.ValidatableResponse people(String from, String to) {
    return company.request().get("/probe/people?from=" + from + "&to=" + to).then().statusCode(200);
  }

  private void sees(UUID user, Person person, int sees, int manages) {
    as(user).get("/probe/sees?employee=" + person.id()).then().statusCode(sees);
    as(user).get("/probe/manages?employee=" + person.id()).then().statusCode(manages);
  }
}
