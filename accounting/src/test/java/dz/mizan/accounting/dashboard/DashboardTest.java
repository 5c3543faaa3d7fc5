package dz.mizan.accounting.dashboard;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DashboardTest {
  private static final String DASHBOARD = "/api/v1/dashboard";
  private static final int YEAR = today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_year_is_shown_month_by_month() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(YEAR - 1 + "-05-01", debit("512", "1000.00"), credit("101", "1000.00"));
    books.post(
        YEAR + "-01-05",
        debit("411", "1190.00"),
        credit("700", "1000.00"),
        credit("4457", "190.00"));
    books.post(
        YEAR + "-02-05", debit("607", "400.00"), debit("44566", "76.00"), credit("401", "476.00"));
    books.post(YEAR + "-02-06", debit("512", "690.00"), credit("411", "690.00"));
    company
        .as()
        .get(DASHBOARD)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("year", equalTo(YEAR))
        .body("months.size()", equalTo(12))
        .body("months[0].revenue", equalTo("1000.00"))
        .body("months[0].cash", equalTo("1000.00"))
        .body("months[0].receivables", equalTo("1190.00"))
        .body("months[0].tvaDue", equalTo("190.00"))
        .body("months[1].revenue", equalTo("0.00"))
        .body("months[1].expenses", equalTo("400.00"))
        .body("months[1].result", equalTo("-400.00"))
        .body("months[1].cash", equalTo("1690.00"))
        .body("months[1].receivables", equalTo("500.00"))
        .body("months[1].payables", equalTo("476.00"))
        .body("months[11].tvaDue", equalTo("114.00"))
        .body("total.result", equalTo("600.00"))
        .body("total.cash", equalTo("1690.00"));
  }

  @Test
  void what_is_posted_is_seen_though_answers_are_stored() {
    var company = Company.open(tokens, queues);
    company.as().get(DASHBOARD).then().body("total.cash", equalTo("0.00"));
    company.post("OD", "512", "101", "100.00").then().statusCode(201);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> company.as().get(DASHBOARD).then().body("total.cash", equalTo("100.00")));
  }

  @Test
  void only_who_may_sees_it_and_only_his_companys() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "100.00").then().statusCode(201);
    given().get(DASHBOARD).then().statusCode(401);
    company.with("statements:read").get(DASHBOARD).then().statusCode(403);
    company.with("dashboard:read").get(DASHBOARD).then().statusCode(200);
    company.as().get(DASHBOARD + "?year=1").then().statusCode(400);
    Company.open(tokens, queues).as().get(DASHBOARD).then().body("total.cash", equalTo("0.00"));
  }
}
