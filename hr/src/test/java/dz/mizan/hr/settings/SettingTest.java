package dz.mizan.hr.settings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SettingTest {
  private static final String DAYS = "/api/v1/hr-settings/contract-warning-days";

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_setting_is_recommended_until_the_company_decides() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var other = TestCompany.prepared(tokens, queues, sql);
    company
        .with("hr-settings:read")
        .get("/api/v1/hr-settings")
        .then()
        .statusCode(200)
        .body("key", hasItem("contract-warning-days"));
    change(company, "\"0\"", "45").then().statusCode(200).body("value", equalTo("45"));
    change(company, "\"0\"", "60").then().statusCode(412);
    company.request().get(DAYS).then().body("value", equalTo("45")).body("version", equalTo(1));
    other.request().get(DAYS).then().body("value", equalTo("30")).body("version", equalTo(0));
  }

  @Test
  void a_value_of_another_kind_an_unknown_setting_and_a_stranger_are_refused() {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (var bad : new String[] {"", "many", "1.5", "99999999999"}) {
      change(company, "*", bad).then().statusCode(400).body("code", equalTo("invalid-request"));
    }
    company.request().get("/api/v1/hr-settings/nothing").then().statusCode(404);
    company.with("hr-settings:change").get(DAYS).then().statusCode(403);
    company
        .with("hr-settings:read")
        .header("If-Match", "*")
        .body(Map.of("value", "1"))
        .put(DAYS)
        .then()
        .statusCode(403);
    company.request().get(DAYS).then().body("version", equalTo(0));
  }

  private static Response change(TestCompany company, String ifMatch, String value) {
    return company.request().header("If-Match", ifMatch).body(Map.of("value", value)).put(DAYS);
  }
}
