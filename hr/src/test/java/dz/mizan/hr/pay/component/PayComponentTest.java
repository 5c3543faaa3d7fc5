package dz.mizan.hr.pay.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayComponentTest {
  private static final String COMPONENTS = "/api/v1/pay-components";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private static Map<String, Object> component(String code, String formula) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("label", "Prime");
    body.put("kind", "EARNING");
    body.put("position", 60);
    body.put("formula", formula);
    body.put("taxable", true);
    body.put("contributable", true);
    body.put("minimumWage", false);
    body.put("source", "Convention collective");
    return body;
  }

  private Response create(String code, String formula) {
    return company.request().body(component(code, formula)).post(COMPONENTS);
  }

  private long components() {
    return sql.count("select count(*) from pay_component where company_id = ?", company.id());
  }

  @Test
  void a_company_begins_with_the_usual_components_and_one_structure() {
    company
        .request()
        .get(COMPONENTS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("BASE", "SENIORITY", "LEAVE_PAY", "THIRTEENTH", "OT50"));
    company
        .request()
        .get("/api/v1/pay-structures")
        .then()
        .body("items", hasSize(1))
        .body("items[0].usual", equalTo(true));
  }

  @Test
  void several_who_are_first_at_once_begin_with_one_set() {
    Together.call(6, i -> company.request().get(COMPONENTS).statusCode());
    long once = components();
    company.request().get(COMPONENTS);
    assertThat(components()).isEqualTo(once);
    assertThat(sql.count("select count(*) from pay_structure where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELF + 1",
        "NOSUCH * 2",
        "salaire",
        "1 / 0",
        "BASE / (3 - 3)",
        "base +",
        "employee(7)",
        "1; drop table x"
      })
  void a_formula_that_cannot_be_used_is_refused_and_nothing_is_kept(String formula) {
    company.request().get(COMPONENTS);
    long before = components();
    create("SELF", formula)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-formula"))
        .body("violations[0].field", containsString("ormula"));
    assertThat(components()).isEqualTo(before);
  }

  @Test
  void components_that_read_each_other_in_a_circle_are_refused() {
    create("ONE", "1").then().statusCode(201);
    create("TWO", "ONE * 2").then().statusCode(201);
    String id =
        company.request().get(COMPONENTS + "?limit=200").path("items.find { it.code == 'ONE' }.id");
    var change = component("ONE", "TWO + 1");
    change.put("validFrom", "2026-11");
    company
        .request()
        .header("If-Match", "*")
        .body(change)
        .put(COMPONENTS + "/" + id)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-formula"))
        .body("violations[0].message", containsString("circle"));
  }

  @Test
  void two_changes_that_only_together_are_a_circle_do_not_both_pass() {
    create("LEFT", "1").then().statusCode(201);
    create("RIGHT", "1").then().statusCode(201);
    var answers =
        Together.call(
            2,
            i -> {
              var code = i == 0 ? "LEFT" : "RIGHT";
              String id =
                  company
                      .request()
                      .get(COMPONENTS + "?limit=200")
                      .path("items.find { it.code == '" + code + "' }.id");
              var change = component(code, i == 0 ? "RIGHT" : "LEFT");
              change.put("validFrom", "2026-11");
              return company
                  .request()
                  .header("If-Match", "*")
                  .body(change)
                  .put(COMPONENTS + "/" + id)
                  .statusCode();
            });
    assertThat(answers).containsExactlyInAnyOrder(200, 422);
  }

  @Test
  void a_code_is_used_once_and_the_laws_own_never() {
    create("RISK2", "1").then().statusCode(201).header("ETag", "\"1\"");
    create("RISK2", "1").then().statusCode(409).body("code", equalTo("pay-component-taken"));
    create("IRG", "1").then().statusCode(422).body("code", equalTo("invalid-pay-component"));
  }

  @Test
  void another_companys_component_is_not_there() {
    String id = create("MINE", "1").then().extract().path("id");
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.request().get(COMPONENTS + "/" + id).then().statusCode(404);
    company.with("payroll:read").body(component("X", "1")).post(COMPONENTS).then().statusCode(403);
  }
}
