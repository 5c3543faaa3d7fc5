package dz.mizan.hr.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SettingTest {
  private static final String VALUE = "find { it.key == 'contract-warning-days' }.value";
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

  @Test
  void a_later_decision_leaves_the_past_as_it_was() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var month = LocalDate.now(ZoneId.of("Africa/Algiers")).withDayOfMonth(1);
    change(company, "\"0\"", "45")
        .then()
        .statusCode(200)
        .body("decided.validFrom", contains("1900-01-01"));
    change(company, "\"1\"", "60")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("value", equalTo("60"))
        .body("decided.validFrom", contains("1900-01-01", month.toString()))
        .body("decided.value", contains("45", "60"));
    on(company, month.minusDays(1)).body(VALUE, equalTo("45"));
    on(company, month).body(VALUE, equalTo("60"));
    // The same day again corrects it.
    dated(company, "61", month.toString()).then().body("decided.value", contains("45", "61"));
    dated(company, "90", month.plusYears(1).toString())
        .then()
        .body("value", equalTo("61"))
        .body("version", equalTo(4));
    on(company, month.plusYears(2)).body(VALUE, equalTo("90"));
  }

  @Test
  void what_is_dated_before_the_first_decision_goes_by_the_recommended_value() {
    var company = TestCompany.prepared(tokens, queues, sql);
    dated(company, "45", "2026-07-01").then().statusCode(200).body("value", equalTo("45"));
    on(company, LocalDate.of(2026, 6, 30)).body(VALUE, equalTo("30"));
    on(company, LocalDate.of(2026, 7, 1)).body(VALUE, equalTo("45"));
  }

  @Test
  void a_day_that_is_none_or_far_away_is_refused() {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (var day : new String[] {"1899-12-31", "2100-01-01", "+999999999-12-31", "2026-02-30"}) {
      dated(company, "45", day).then().statusCode(400);
    }
    company.request().get("/api/v1/hr-settings?on=2026-02-30").then().statusCode(400);
    company.request().get(DAYS).then().body("version", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "least-age | 999999999",
        "contract-warning-days | -1",
        "legal-rest-day | SAMEDI",
        "overtime-week-starts-on | x",
        "overtime-premiums | abc",
        "overtime-premiums | *=25",
        "overtime-night-premium | 49",
        "attendance-weekly-hours | 0",
        "pay-garnishment-shares | x",
        "pay-garnishment-shares | 5:30 1:10 *:50",
        "pay-irg-rounding | 0.3",
        "pay-irg-base-step | -1",
        "pay-alimony-percent | 101",
        "pay-account-gross | 0631",
        "pay-account-gross | 6",
        "pay-leave-types | année",
        "paying-rib | 00100601030004567895",
        "leave-accrual-from | +999999999-12-31"
      })
  void what_could_not_be_worked_with_later_is_refused_at_once(String key, String value) {
    var company = TestCompany.prepared(tokens, queues, sql);
    var path = "/api/v1/hr-settings/" + key;
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", value))
        .put(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("value"));
    company.request().get(path).then().body("version", equalTo(0));
  }

  @Test
  void every_recommended_value_can_be_decided() {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (var setting : Setting.values()) {
      company
          .request()
          .header("If-Match", "\"0\"")
          .body(Map.of("value", setting.recommended()))
          .put("/api/v1/hr-settings/" + setting.key())
          .then()
          .statusCode(200);
    }
  }

  @Test
  void of_two_who_decide_at_once_one_is_told() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var codes = Together.call(4, caller -> change(company, "\"0\"", "4" + caller).statusCode());
    assertThat(codes).containsExactlyInAnyOrder(200, 412, 412, 412);
  }

  private static ValidatableResponse on(TestCompany company, LocalDate day) {
    return company.request().get("/api/v1/hr-settings?on=" + day).then().statusCode(200);
  }

  private static Response dated(TestCompany company, String value, String validFrom) {
    return company
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", value, "validFrom", validFrom))
        .put(DAYS);
  }

  private static Response change(TestCompany company, String ifMatch, String value) {
    return company.request().header("If-Match", ifMatch).body(Map.of("value", value)).put(DAYS);
  }
}
