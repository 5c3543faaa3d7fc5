package dz.mizan.hr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class WorkCalendarTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private int workingDays(String from, String to, String site) {
    return company
        .request()
        .get("/api/v1/work-days?from=" + from + "&to=" + to + "&site=" + site)
        .then()
        .statusCode(200)
        .extract()
        .path("workingDays");
  }

  @Test
  void islamic_holidays_are_provisional_until_the_company_enters_them() {
    var path = "/api/v1/legal-holidays/aid-el-fitr/1448";
    company
        .request()
        .get("/api/v1/legal-holidays?year=2027")
        .then()
        .body("find { it.rule == 'aid-el-fitr' }.startsOn", equalTo("2027-03-09"))
        .body("find { it.rule == 'aid-el-fitr' }.status", equalTo("PROVISIONAL"))
        .body("find { it.rule == 'yennayer' }.status", equalTo("CONFIRMED"));
    // Sunday to Thursday; the feast takes Tuesday to Thursday.
    assertThat(workingDays("2027-03-07", "2027-03-11", "")).isEqualTo(2);
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-03-10", "days", 3, "confirmed", true))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("CONFIRMED"))
        .body("endsOn", equalTo("2027-03-12"));
    assertThat(workingDays("2027-03-07", "2027-03-11", "")).isEqualTo(3);
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-03-09", "days", 3, "confirmed", true))
        .put(path)
        .then()
        .statusCode(412);
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("startsOn", "2027-03-20", "days", 3, "confirmed", true))
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("holiday-too-far"));
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-07-06", "days", 1, "confirmed", true))
        .put("/api/v1/legal-holidays/independence/2027")
        .then()
        .statusCode(422)
        .body("code", equalTo("holiday-fixed"));
    company.request().get("/api/v1/legal-holidays/yennayer/2017").then().statusCode(404);
  }

  @Test
  void the_last_day_of_a_feast_that_was_entered_as_far_as_may_be_is_one() {
    String computed =
        company
            .request()
            .get("/api/v1/legal-holidays/aid-el-fitr/1448")
            .then()
            .extract()
            .path("startsOn");
    var startsOn = LocalDate.parse(computed).plusDays(7);
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", startsOn.toString(), "days", 5, "confirmed", true))
        .put("/api/v1/legal-holidays/aid-el-fitr/1448")
        .then()
        .statusCode(200);
    var last = startsOn.plusDays(4);
    company
        .request()
        .get("/api/v1/work-days?from=" + last + "&to=" + last)
        .then()
        .body("days[0].holiday", equalTo(true));
  }

  @Test
  void of_two_who_enter_a_day_at_once_one_is_told_that_he_is_late() {
    var answers =
        Together.call(
            6,
            caller ->
                company
                    .request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("startsOn", "2027-03-10", "days", 3, "confirmed", true))
                    .put("/api/v1/legal-holidays/aid-el-fitr/1448")
                    .statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 412).hasSize(5);
  }

  @Test
  void holidays_of_the_company_are_not_worked_at_their_site() {
    var holiday = Map.of("name", "Pont", "startsOn", "2026-12-06", "site", "16");
    company
        .request()
        .body(holiday)
        .post("/api/v1/holidays")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"");
    assertThat(workingDays("2026-12-06", "2026-12-10", "16")).isEqualTo(4);
    assertThat(workingDays("2026-12-06", "2026-12-10", "")).isEqualTo(5);
    company
        .request()
        .body(holiday)
        .post("/api/v1/holidays")
        .then()
        .statusCode(409)
        .body("code", equalTo("holiday-overlaps"));
    company.request().get("/api/v1/holidays").then().body("items", hasSize(1));
    company
        .request()
        .body(Map.of("name", "Pont", "startsOn", "2026-12-06", "endsOn", "2026-12-05"))
        .post("/api/v1/holidays")
        .then()
        .statusCode(400);
  }

  @Test
  void a_site_has_its_own_days_of_rest_from_a_day_on() {
    String id =
        company
            .request()
            .body(Map.of("site", "30", "validFrom", "2026-12-01", "restDays", List.of("FRIDAY")))
            .post("/api/v1/work-calendars")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(workingDays("2026-12-06", "2026-12-12", "30")).isEqualTo(6);
    assertThat(workingDays("2026-11-22", "2026-11-28", "30")).isEqualTo(5);
    company
        .request()
        .body(Map.of("site", "30", "validFrom", "2026-12-01", "restDays", List.of("MONDAY")))
        .post("/api/v1/work-calendars")
        .then()
        .statusCode(409)
        .body("code", equalTo("work-calendar-taken"));
    company
        .request()
        .body(Map.of("validFrom", "2026-12-01", "restDays", List.of()))
        .post("/api/v1/work-calendars")
        .then()
        .statusCode(400);
    company
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/v1/work-calendars/" + id)
        .then()
        .statusCode(204);
    assertThat(workingDays("2026-12-06", "2026-12-12", "30")).isEqualTo(5);
  }

  @Test
  void another_companys_holidays_are_not_there() {
    String id =
        company
            .request()
            .body(Map.of("name", "Pont", "startsOn", "2026-12-06"))
            .post("/api/v1/holidays")
            .then()
            .extract()
            .path("id");
    var other = TestCompany.prepared(tokens, queues, sql);
    other.request().get("/api/v1/holidays/" + id).then().statusCode(404);
    other.request().header("If-Match", "*").delete("/api/v1/holidays/" + id).then().statusCode(404);
    company.request().get("/api/v1/holidays").then().body("items.id", hasItem(id));
  }

  @Test
  void spans_that_make_no_sense_are_refused() {
    for (var query :
        new String[] {
          "from=2026-12-06&to=2026-12-05",
          "from=2026-01-01&to=2027-01-02",
          "from=2026-02-30&to=2026-03-01",
          "from=x&to=2026-03-01",
          "to=2026-03-01"
        }) {
      company.request().get("/api/v1/work-days?" + query).then().statusCode(400);
    }
  }
}
