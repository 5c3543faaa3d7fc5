package dz.mizan.hr.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OrganisationChartTest {
  private static final String CHART = "/api/v1/organisation-chart";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  String sales;
  Person boss;
  Person seller;

  @BeforeEach
  void a_company_with_a_boss_and_a_department_below() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Person.hire(company, Map.of("firstName", "<b>Boss</b>", "lastName", "& Fils"));
    sales =
        company
            .createDepartment(
                Map.of(
                    "code", "VENTES",
                    "name", "Ventes",
                    "nameAr", "المبيعات",
                    "parentId", company.firstDepartment(),
                    "headId", boss.id()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    seller = Person.hire(company, Map.of("departmentId", sales, "managerId", boss.id()));
  }

  @Test
  void departments_are_nested_with_heads_people_and_headcounts() {
    company
        .with("organisation-chart:read")
        .get(CHART)
        .then()
        .statusCode(200)
        .body("by", equalTo("departments"))
        .body("headcount", equalTo(2))
        .body("departments", hasSize(1))
        .body("departments[0].code", equalTo("DG"))
        .body("departments[0].head", nullValue())
        .body("departments[0].headcount", equalTo(1))
        .body("departments[0].headcountBelow", equalTo(2))
        .body("departments[0].people.id", contains(boss.id()))
        .body("departments[0].departments[0].code", equalTo("VENTES"))
        .body("departments[0].departments[0].head.id", equalTo(boss.id()))
        .body("departments[0].departments[0].people.id", contains(seller.id()));
    company
        .request()
        .get(CHART + "?people=false&depth=1")
        .then()
        .body("departments[0].people", empty())
        .body("departments[0].departments", empty())
        .body("departments[0].headcountBelow", equalTo(2));
  }

  @Test
  void people_are_nested_by_their_managers() {
    company
        .request()
        .get(CHART + "?by=managers")
        .then()
        .body("departments", empty())
        .body("people", hasSize(1))
        .body("people[0].person.id", equalTo(boss.id()))
        .body("people[0].below", equalTo(1))
        .body("people[0].reports[0].person.id", equalTo(seller.id()));
  }

  @Test
  void a_part_is_drawn_from_its_root() {
    company
        .request()
        .get(CHART + "?root=" + sales)
        .then()
        .body("departments.code", contains("VENTES"))
        .body("headcount", equalTo(1));
    company
        .request()
        .get(CHART + "?by=managers&root=" + seller.id())
        .then()
        .body("people.person.id", contains(seller.id()))
        .body("headcount", equalTo(1));
    company
        .request()
        .get(CHART + "?by=managers&root=" + boss.id())
        .then()
        .body("people[0].reports.person.id", contains(seller.id()));
    for (var by : List.of("departments", "managers")) {
      company
          .request()
          .get(CHART + "?by=" + by + "&root=" + UUID.randomUUID())
          .then()
          .statusCode(404);
    }
    assertThat(company.request().get(CHART + "/picture?root=" + sales).asString())
        .contains("VENTES")
        .doesNotContain("DG");
  }

  @Test
  void who_has_left_and_archived_departments_are_not_in_it() {
    seller
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20"))
        .then()
        .statusCode(200);
    company
        .request()
        .header("If-Match", "*")
        .post("/api/v1/departments/" + sales + "/archive")
        .then()
        .statusCode(200);
    company
        .request()
        .get(CHART)
        .then()
        .body("headcount", equalTo(1))
        .body("departments[0].departments", empty());
  }

  @Test
  void the_picture_is_the_same_each_time_escaped_and_turned_in_arabic() {
    var picture = company.request().accept("image/svg+xml").get(CHART + "/picture");
    picture.then().statusCode(200).contentType("image/svg+xml");
    assertThat(picture.asString())
        .contains("&lt;b&gt;Boss&lt;/b&gt; &amp; Fils")
        .doesNotContain("<b>")
        .isEqualTo(company.request().get(CHART + "/picture").asString());
    assertThat(company.request().get(CHART + "/picture?lang=ar").asString())
        .contains("direction=\"rtl\"")
        .contains("المبيعات");
    assertThat(company.request().get(CHART + "/picture?by=managers").asString())
        .contains("Comptable");
  }

  @Test
  void who_is_restricted_to_a_department_sees_that_one_at_the_top() {
    var token =
        tokens
            .of(company.user(), company.id())
            .permissions("organisation-chart:read")
            .claim("scope_departments", List.of(sales))
            .sign();
    given()
        .auth()
        .oauth2(token)
        .get(CHART)
        .then()
        .body("departments.code", contains("VENTES"))
        .body("departments[0].headcount", equalTo(1))
        .body("departments[0].head.id", equalTo(boss.id()))
        // The boss heads it, but is of another department.
        .body("headcount", equalTo(1));
    given()
        .auth()
        .oauth2(token)
        .get(CHART + "?by=managers")
        .then()
        .body("people.person.id", contains(seller.id()));
    given()
        .auth()
        .oauth2(token)
        .get(CHART + "?root=" + company.firstDepartment())
        .then()
        .statusCode(404);
  }

  @Test
  void nobody_sees_it_without_the_permission_and_another_company_sees_its_own() {
    given().get(CHART).then().statusCode(401);
    company.with("employees:read").get(CHART).then().statusCode(403);
    company.with("employees:read").get(CHART + "/picture").then().statusCode(403);
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get(CHART)
        .then()
        .body("headcount", equalTo(0));
    for (var query : List.of("by=x", "depth=0", "depth=51", "depth=x")) {
      assertThat(company.request().get(CHART + "?" + query).statusCode()).isIn(400, 404);
    }
  }
}
