package dz.mizan.hr.leave.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveFeedTest {
  private static final String FEEDS = "/api/v1/leave-feeds";
  private static final LocalDate SOON = LocalDate.now(ZoneId.of("Africa/Algiers")).plusDays(10);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker boss;
  Worker amina;

  @BeforeEach
  void a_manager_and_somebody_who_will_be_away() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Worker.hire(company);
    amina = Worker.below(boss).having("10");
    var request = amina.asks("ANNUAL", SOON.toString(), SOON.plusDays(2).toString());
    boss.approves(request).then().statusCode(200);
  }

  private static String feed(Worker owner, String scope) {
    return owner
        .request()
        .body(Map.of("name", "Absences", "scope", scope, "validDays", 30))
        .post(FEEDS)
        .then()
        .statusCode(201)
        .body("path", equalTo(null))
        .extract()
        .path("id");
  }

  private static String address(Worker owner, String feed) {
    return owner.request().get(FEEDS + "/" + feed).then().statusCode(200).extract().path("path");
  }

  @Test
  void whoever_has_the_address_reads_the_feed_without_a_token() {
    given()
        .get(address(boss, feed(boss, "TEAM")))
        .then()
        .statusCode(200)
        .contentType("text/calendar")
        .body(containsString("SUMMARY:Absence : Benali Amina"))
        .body(containsString("DTSTART;VALUE=DATE:" + SOON.toString().replace("-", "")))
        .body(containsString("DTEND;VALUE=DATE:" + SOON.plusDays(3).toString().replace("-", "")))
        .body(not(containsString("Congé")));
    given()
        .get(address(amina, feed(amina, "OWN")))
        .then()
        .body(containsString("SUMMARY:Congé annuel"));
    given()
        .get(address(boss, feed(boss, "OWN")))
        .then()
        .statusCode(200)
        .body(not(containsString("VEVENT")));
  }

  @Test
  void an_address_that_was_changed_is_none() {
    var address = address(boss, feed(boss, "TEAM"));
    var parts = address.split("/");
    var later = address.replace("/" + parts[6] + "/", "/" + (Long.parseLong(parts[6]) + 1) + "/");
    given().get(later).then().statusCode(404);
    given().get(address.replace(parts[5], UUID.randomUUID().toString())).then().statusCode(404);
    given()
        .get(address.replace(company.id().toString(), UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
    given().get(address.replace(parts[7], "x.ics")).then().statusCode(400);
  }

  @Test
  void a_feed_that_was_revoked_is_gone() {
    var feed = feed(boss, "TEAM");
    var address = address(boss, feed);
    amina.request().delete(FEEDS + "/" + feed).then().statusCode(404);
    amina.request().get(FEEDS + "/" + feed).then().statusCode(404);
    given().get(address).then().statusCode(200);
    boss.request().delete(FEEDS + "/" + feed).then().statusCode(204);
    given().get(address).then().statusCode(410).body("code", equalTo("leave-feed-gone"));
    boss.request().delete(FEEDS + "/" + feed).then().statusCode(404);
  }

  @Test
  void a_feed_ends_with_its_time() {
    var feed = feed(boss, "TEAM");
    var address = address(boss, feed);
    assertThat(
            sql.update(
                "update leave_feed set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(feed)))
        .isOne();
    given().get(address).then().statusCode(410);
  }

  @Test
  void the_feed_of_all_needs_the_permission() {
    amina
        .request()
        .body(Map.of("name", "Tout", "scope", "COMPANY", "validDays", 30))
        .post(FEEDS)
        .then()
        .statusCode(403);
    amina.request().get(FEEDS).then().body("items", hasSize(0));
    company
        .with("leave:read")
        .body(Map.of("name", "Tout", "scope", "COMPANY", "validDays", 90))
        .post(FEEDS)
        .then()
        .statusCode(404);
    company(91).then().statusCode(400);
    company(90).then().statusCode(201);
  }

  private Response company(int days) {
    return TestCompany.as(tokens.of(amina.user(), company.id()).permissions("leave:read"))
        .body(Map.of("name", "Tout", "scope", "COMPANY", "validDays", days))
        .post(FEEDS);
  }

  @Test
  void a_feed_ends_with_its_owners_user() {
    var addresses =
        List.of(
            address(boss, feed(boss, "TEAM")),
            address(amina, company(30).then().statusCode(201).extract().path("id")));
    addresses.forEach(address -> given().get(address).then().statusCode(200));
    assertThat(
            sql.update(
                "update employee set user_id = null where company_id = ? and user_id is not null",
                company.id()))
        .isPositive();
    addresses.forEach(address -> given().get(address).then().statusCode(410));
  }

  @Test
  void a_feed_tells_of_no_sickness_and_to_others_nothing_that_waits() {
    var from = SOON.plusDays(20);
    var sick = amina.asks("SICK", from.toString(), from.plusDays(1).toString());
    var day = "DTSTART;VALUE=DATE:" + from.toString().replace("-", "");
    given()
        .get(address(amina, feed(amina, "OWN")))
        .then()
        .body(containsString(day))
        .body(not(containsString("maladie")));
    var team = address(boss, feed(boss, "TEAM"));
    given().get(team).then().body(not(containsString(day)));
    amina.moves(sick, "document", Map.of("document", "AT 1")).then().statusCode(200);
    boss.approves(sick).then().statusCode(200);
    given().get(team).then().body(containsString(day)).body(not(containsString("maladie")));
  }
}
