package dz.mizan.hr.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DepartmentTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_department_is_created_read_changed_and_listed() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var created =
        company.createDepartment(
            Map.of("code", "ventes", "name", " Ventes ", "parentId", company.firstDepartment()));
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("code", equalTo("VENTES"))
        .body("name", equalTo("Ventes"))
        .body("parentId", equalTo(company.firstDepartment()));
    var location = created.header("Location").replaceFirst("^.*/api", "/api");
    company.request().get(location).then().statusCode(200).header("ETag", "\"1\"");
    put(company, idOf(created), "\"1\"", Map.of("code", "COM", "name", "Commerce"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("code", equalTo("COM"))
        .body("parentId", nullValue());
    company
        .request()
        .get("/api/v1/departments")
        .then()
        .body("items.code", hasItems("DG", "COM"))
        .body("nextCursor", nullValue());
    assertThat(
            sql
                .rows(
                    "select action from audit_entry where company_id = ? order by id", company.id())
                .stream()
                .map(row -> row.get("action")))
        .containsExactly("department.created", "department.changed");
  }

  @Test
  void a_code_is_used_once_whatever_its_case() {
    var company = TestCompany.prepared(tokens, queues, sql);
    company
        .createDepartment(Map.of("code", "dg", "name", "Autre"))
        .then()
        .statusCode(409)
        .body("code", equalTo("department-code-taken"))
        .body("departmentCode", equalTo("DG"));
    var other = idOf(company.createDepartment(Map.of("code", "RH", "name", "RH")));
    put(company, other, "*", Map.of("code", "DG", "name", "RH")).then().statusCode(409);
    company.request().get("/api/v1/departments/" + other).then().body("code", equalTo("RH"));
    TestCompany.prepared(tokens, queues, sql)
        .createDepartment(Map.of("code", "RH", "name", "RH"))
        .then()
        .statusCode(201);
  }

  @Test
  void a_parent_of_another_company_does_not_exist() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var foreign = TestCompany.prepared(tokens, queues, sql).firstDepartment();
    for (var parent : new String[] {foreign, UUID.randomUUID().toString()}) {
      company
          .createDepartment(Map.of("code", "X", "name", "X", "parentId", parent))
          .then()
          .statusCode(422)
          .body("code", equalTo("unknown-department"))
          .body("violations[0].field", equalTo("parentId"));
    }
    assertThat(sql.count("select count(*) from department where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @Test
  void a_department_cannot_be_placed_under_itself_or_below_itself() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var top = idOf(company.createDepartment(Map.of("code", "A", "name", "A")));
    var middle = idOf(company.createDepartment(Map.of("code", "B", "name", "B", "parentId", top)));
    var bottom =
        idOf(company.createDepartment(Map.of("code", "C", "name", "C", "parentId", middle)));
    for (var parent : new String[] {top, middle, bottom}) {
      put(company, top, "*", Map.of("code", "A", "name", "A", "parentId", parent))
          .then()
          .statusCode(422)
          .body("code", equalTo("department-cycle"));
    }
    company.request().get("/api/v1/departments/" + top).then().body("parentId", nullValue());
    put(company, bottom, "*", Map.of("code", "C", "name", "C", "parentId", top))
        .then()
        .statusCode(200);
  }

  @Test
  void two_moves_at_once_never_make_a_cycle() {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (int round = 0; round < 10; round++) {
      var left = idOf(company.createDepartment(Map.of("code", "L" + round, "name", "L")));
      var right = idOf(company.createDepartment(Map.of("code", "R" + round, "name", "R")));
      var number = round;
      var statuses =
          Together.call(
              2,
              i -> {
                var self = i == 0 ? left : right;
                var parent = i == 0 ? right : left;
                var code = (i == 0 ? "L" : "R") + number;
                return put(
                        company, self, "*", Map.of("code", code, "name", "x", "parentId", parent))
                    .statusCode();
              });
      assertThat(statuses).containsExactlyInAnyOrder(200, 422);
    }
  }

  @Test
  void a_change_names_the_version_that_it_is_for() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = idOf(company.createDepartment(Map.of("code", "A", "name", "A")));
    var change = Map.of("code", "A", "name", "B");
    company
        .request()
        .body(change)
        .put("/api/v1/departments/" + id)
        .then()
        .statusCode(428)
        .body("code", equalTo("version-required"));
    put(company, id, "\"7\"", change).then().statusCode(412).body("code", equalTo("stale-version"));
    company.request().get("/api/v1/departments/" + id).then().body("name", equalTo("A"));
  }

  @Test
  void of_two_changes_of_the_same_version_one_is_refused() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = idOf(company.createDepartment(Map.of("code", "A", "name", "A")));
    var statuses =
        Together.call(
            2, i -> put(company, id, "\"1\"", Map.of("code", "A", "name", "N" + i)).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void a_list_is_read_page_by_page() {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (int i = 0; i < 4; i++) {
      company.createDepartment(Map.of("code", "D" + i, "name", "D")).then().statusCode(201);
    }
    String cursor =
        company
            .request()
            .get("/api/v1/departments?limit=2")
            .then()
            .body("items.code", equalTo(java.util.List.of("DG", "D0")))
            .extract()
            .path("nextCursor");
    company
        .request()
        .queryParam("cursor", cursor)
        .get("/api/v1/departments?limit=3")
        .then()
        .body("items.code", equalTo(java.util.List.of("D1", "D2", "D3")))
        .body("nextCursor", nullValue());
  }

  private static String idOf(Response created) {
    return created.then().statusCode(201).extract().path("id");
  }

  private static Response put(TestCompany company, String id, String ifMatch, Map<String, ?> body) {
    return company
        .request()
        .header("If-Match", ifMatch)
        .body(body)
        .put("/api/v1/departments/" + id);
  }
}
