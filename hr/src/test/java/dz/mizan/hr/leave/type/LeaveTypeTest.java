package dz.mizan.hr.leave.type;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
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
class LeaveTypeTest {
  private static final String TYPES = "/api/v1/leave-types";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private static Map<String, Object> type(String code) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("name", "Récupération");
    body.put("paidBy", "COMPANY");
    body.put("counting", "WORKING_DAYS");
    body.put("balance", "YEARLY");
    body.put("days", 6);
    body.put("approvals", 1);
    body.put("active", true);
    return body;
  }

  @Test
  void a_company_begins_with_the_types_of_the_law_and_their_limits() {
    company
        .request()
        .get(TYPES + "?limit=200")
        .then()
        .statusCode(200)
        .body("items", hasSize(12))
        .body("items.code", hasItems("ANNUAL", "SICK", "MATERNITY", "PILGRIMAGE", "UNPAID"))
        .body("items.find { it.code == 'ANNUAL' }.days", equalTo("2.50"))
        .body("items.find { it.code == 'ANNUAL' }.cap", equalTo("30.00"))
        .body("items.find { it.code == 'SICK' }.paidBy", equalTo("CNAS"))
        .body("items.find { it.code == 'MATERNITY' }.limits.maxDays", hasItems("98.0", "150.0"))
        .body("items.find { it.code == 'DEATH' }.limits[0].maxDays", equalTo("3.0"));
  }

  @Test
  void a_type_of_ones_own_is_entered_once_and_changed_by_its_version() {
    String id =
        company
            .request()
            .body(type("RECUP"))
            .post(TYPES)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .extract()
            .path("id");
    company
        .request()
        .body(type("RECUP"))
        .post(TYPES)
        .then()
        .statusCode(409)
        .body("code", equalTo("leave-type-code-taken"));
    var change = type("RECUP");
    change.put("days", 7.5);
    company.request().body(change).put(TYPES + "/" + id).then().statusCode(428);
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(TYPES + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("days", equalTo("7.50"));
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(TYPES + "/" + id)
        .then()
        .statusCode(412);
    company
        .request()
        .header("If-Match", "\"2\"")
        .body(Map.of("maxDays", 5, "source", "Convention collective"))
        .put(TYPES + "/" + id + "/limits/2027-01-01")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("limits", hasSize(1));
    company
        .request()
        .header("If-Match", "\"3\"")
        .delete(TYPES + "/" + id + "/limits/2027-01-01")
        .then()
        .statusCode(200)
        .body("limits", hasSize(0));
  }

  @Test
  void what_does_not_go_together_is_refused() {
    var withoutDays = type("A");
    withoutDays.remove("days");
    var balanceOfNothing = type("B");
    balanceOfNothing.put("balance", "NONE");
    var capOfAYear = type("C");
    capOfAYear.put("cap", 30);
    var withoutCap = type("D");
    withoutCap.put("balance", "MONTHLY");
    for (var bad : new Map<?, ?>[] {withoutDays, balanceOfNothing, capOfAYear, withoutCap}) {
      company
          .request()
          .body(bad)
          .post(TYPES)
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-leave-type"));
    }
    for (var bad :
        Map.<String, Object>of(
                "code", "a b", "name", " ", "days", -1, "approvals", 3, "paidBy", "STATE")
            .entrySet()) {
      var body = type("E");
      body.put(bad.getKey(), bad.getValue());
      company.request().body(body).post(TYPES).then().statusCode(400);
    }
    company.request().get(TYPES + "?limit=200").then().body("items", hasSize(12));
  }

  @Test
  void a_type_that_was_used_keeps_its_kind_of_balance_and_one_that_is_off_is_not_had() {
    var amina = Worker.hire(company).having("5");
    var annual = Worker.type(company, "ANNUAL");
    var change = type("ANNUAL");
    company
        .request()
        .header("If-Match", "*")
        .body(change)
        .put(TYPES + "/" + annual)
        .then()
        .statusCode(409)
        .body("code", equalTo("leave-type-in-use"));
    var off = type("UNPAID");
    off.put("balance", "NONE");
    off.remove("days");
    off.put("active", false);
    company
        .request()
        .header("If-Match", "*")
        .body(off)
        .put(TYPES + "/" + Worker.type(company, "UNPAID"))
        .then()
        .statusCode(200);
    amina
        .submit(amina.draft(amina.leave("UNPAID", "2026-12-06", "2026-12-07")))
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-type-inactive"));
  }

  private static Map<String, Object> annual(String days, int cap, String paidBy) {
    var body = type("ANNUAL");
    body.put("balance", "MONTHLY");
    body.put("counting", "CALENDAR_DAYS");
    body.put("days", days);
    body.put("cap", cap);
    body.put("southDays", 10);
    body.put("paidBy", paidBy);
    body.put("countsAsWork", true);
    body.put("settled", true);
    return body;
  }

  @Test
  void a_type_of_the_law_gives_no_less_than_the_law() {
    var path = TYPES + "/" + Worker.type(company, "ANNUAL");
    var off = annual("2.5", 30, "COMPANY");
    off.put("active", false);
    for (var bad :
        List.of(
            annual("1", 30, "COMPANY"),
            annual("2.5", 10, "COMPANY"),
            annual("2.5", 30, "NOBODY"),
            off)) {
      company
          .request()
          .header("If-Match", "*")
          .body(bad)
          .put(path)
          .then()
          .statusCode(422)
          .body("code", equalTo("leave-below-the-law"));
    }
    company.request().get(path).then().body("days", equalTo("2.50")).body("active", equalTo(true));
    company
        .request()
        .header("If-Match", "*")
        .body(annual("3", 36, "COMPANY"))
        .put(path)
        .then()
        .statusCode(200);
  }

  @Test
  void other_days_hold_from_a_month_on() {
    var path = TYPES + "/" + Worker.type(company, "ANNUAL");
    var change = annual("3", 36, "COMPANY");
    change.put("ratesFrom", "2027-07");
    change.put("ratesSource", "Convention collective 2027");
    company
        .request()
        .header("If-Match", "*")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .body("days", equalTo("3.00"))
        .body("rates.from", contains("1950-01", "2027-07"))
        .body("rates.days", contains("2.50", "3.00"))
        .body("rates[0].source", equalTo("Loi 90-11 arts 41 et 42"))
        .body("rates[1].source", equalTo("Convention collective 2027"));
    change.put("ratesFrom", "2027-13");
    company.request().header("If-Match", "*").body(change).put(path).then().statusCode(400);
  }

  @Test
  void maternity_has_150_days_at_least_on_every_day() {
    var path = TYPES + "/" + Worker.type(company, "MATERNITY") + "/limits/";
    for (var from : new String[] {"2025-07-23", "2026-12-01"}) {
      limit(path + from, 50).then().statusCode(422).body("code", equalTo("leave-below-the-law"));
    }
    company
        .request()
        .header("If-Match", "*")
        .delete(path + "2025-07-23")
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-below-the-law"));
    limit(path + "2026-12-01", 160).then().statusCode(200);
    company
        .request()
        .header("If-Match", "*")
        .delete(path + "2026-12-01")
        .then()
        .statusCode(200)
        .body("limits.maxDays", hasItems("98.0", "150.0"));
  }

  private Response limit(String path, int days) {
    return company
        .request()
        .header("If-Match", "*")
        .body(Map.of("maxDays", days, "source", "Convention collective"))
        .put(path);
  }

  @Test
  void types_do_not_follow_each_other_in_a_circle() {
    var first = company.request().body(type("A")).post(TYPES).then().extract().path("id");
    var follows = type("B");
    follows.put("followsId", first);
    var second = company.request().body(follows).post(TYPES).then().extract().path("id");
    var back = type("A");
    back.put("followsId", second);
    company
        .request()
        .header("If-Match", "*")
        .body(back)
        .put(TYPES + "/" + first)
        .then()
        .statusCode(422)
        .body("violations.field", hasItems("followsId"));
    company.request().get(TYPES + "/" + first).then().body("followsId", equalTo(null));
  }

  @Test
  void another_companys_type_is_not_there() {
    var other = TestCompany.prepared(tokens, queues, sql);
    var foreign = Worker.type(company, "ANNUAL");
    other.request().get(TYPES + "/" + foreign).then().statusCode(404);
    other
        .request()
        .header("If-Match", "*")
        .body(type("ANNUAL"))
        .put(TYPES + "/" + foreign)
        .then()
        .statusCode(404);
    var follows = type("SUITE");
    follows.put("followsId", foreign);
    other.request().body(follows).post(TYPES).then().statusCode(422);
  }
}
