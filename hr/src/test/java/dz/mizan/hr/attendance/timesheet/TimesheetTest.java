package dz.mizan.hr.attendance.timesheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.Workshop;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TimesheetTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Workshop shop;

  @BeforeEach
  void a_workshop() {
    shop = Workshop.open(tokens, queues, sql);
  }

  private RequestSpecification clerk() {
    return shop.as(shop.clerks());
  }

  private RequestSpecification chief() {
    return shop.as(shop.chiefs());
  }

  private String status(String sheet) {
    return sql.text("select status from timesheet where id = ?", UUID.fromString(sheet));
  }

  private String approved() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.move(chief(), sheet, "approve", Map.of()).then().statusCode(200);
    return sheet;
  }

  @Test
  void a_month_is_computed_submitted_approved_and_read_by_payroll() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .statusCode(200)
        .body("timesheet.status", equalTo("COMPUTED"))
        .body("timesheet.plannedHours", equalTo("168.00"))
        .body("timesheet.workedHours", equalTo("168.00"))
        .body("timesheet.absenceHours", equalTo("0.00"))
        .body("days", hasSize(31));
    shop.move(clerk(), sheet, "submit", Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"));
    shop.move(chief(), sheet, "approve", Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"));
    assertThat(
            sql.count(
                "select count(*) from timesheet where company_id = ? and month = '2026-10-01'"
                    + " and status = 'APPROVED' and worked_hours = 168",
                shop.company().id()))
        .isEqualTo(1);
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("steps.step", equalTo(List.of("SUBMITTED", "APPROVED")));
  }

  @Test
  void overtime_is_paid_by_premium_and_beyond_the_law_the_approver_says_why() {
    shop.october(shop.clerk(), List.of(4, 5, 6, 7, 8), "08:00", "18:30");
    shop.october(
        shop.clerk(),
        Workshop.OCTOBER.stream().filter(day -> day < 4 || day > 8).toList(),
        "08:00",
        "16:30");
    shop.company()
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "4=50 8=75 *=100"))
        .put("/api/v1/hr-settings/overtime-premiums")
        .then()
        .statusCode(200);
    var sheet = shop.timesheet();
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("timesheet.overtimeHours", equalTo("10.00"))
        .body("timesheet.breaches[0].kind", equalTo("WEEKLY_OVERTIME"))
        .body("timesheet.breaches[0].minutes", equalTo(120))
        .body("overtime.premium", equalTo(List.of("50.00", "75.00", "100.00")))
        .body("overtime.hours", equalTo(List.of("4.00", "4.00", "2.00")));
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.move(chief(), sheet, "approve", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("justification-needed"));
    assertThat(status(sheet)).isEqualTo("SUBMITTED");
    shop.move(chief(), sheet, "approve", Map.of("justification", "Commande urgente"))
        .then()
        .statusCode(200);
  }

  @Test
  void premiums_below_half_are_not_taken() {
    shop.company()
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "*=25"))
        .put("/api/v1/hr-settings/overtime-premiums")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"));
  }

  @Test
  void a_month_goes_by_the_premiums_that_held_in_it() {
    shop.october(shop.clerk(), List.of(4, 5, 6, 7, 8), "08:00", "18:30");
    shop.october(
        shop.clerk(),
        Workshop.OCTOBER.stream().filter(day -> day < 4 || day > 8).toList(),
        "08:00",
        "16:30");
    var sheet = shop.timesheet();
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("overtime.premium", equalTo(List.of("50.00")));
    shop.company()
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "*=100", "validFrom", "2026-11-01"))
        .put("/api/v1/hr-settings/overtime-premiums")
        .then()
        .statusCode(200);
    shop.timesheet();
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("overtime.premium", equalTo(List.of("50.00")));
  }

  @Test
  void a_month_with_a_forgotten_punch_is_not_submitted_until_it_is_put_right() {
    shop.october(
        shop.clerk(), Workshop.OCTOBER.subList(0, Workshop.OCTOBER.size() - 1), "08:00", "16:30");
    shop.send(
        List.of(
            Map.of(
                "clientId",
                "last",
                "employeeId",
                shop.clerk().id(),
                "at",
                "2026-10-29T08:00:00+01:00",
                "direction",
                "IN")));
    var sheet = shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("timesheet-incomplete"));
    chief()
        .body(
            Map.of(
                "employeeId", shop.clerk().id(),
                "at", "2026-10-29T16:30:00+01:00",
                "direction", "OUT",
                "reason", "Vu par le chef"))
        .post("/api/v1/punches")
        .then()
        .statusCode(201);
    shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
  }

  @Test
  void a_month_is_not_submitted_before_it_is_over() {
    var month = LocalDate.now(Limits.ZONE).toString().substring(0, 7);
    shop.company()
        .request()
        .body(Map.of("month", month))
        .post("/api/v1/timesheets/computations")
        .then()
        .statusCode(200);
    String sheet =
        shop.company()
            .request()
            .get("/api/v1/timesheets?month=" + month + "&employeeId=" + shop.clerk().id())
            .path("items[0].id");
    shop.move(clerk(), sheet, "submit", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("timesheet-incomplete"));
    assertThat(status(sheet)).isEqualTo("COMPUTED");
  }

  @Test
  void who_is_on_paid_leave_is_not_absent_on_days_that_his_schedule_alone_has() {
    // Saturday 10 October is free for the calendar of leave.
    String saturdays =
        Workshop.schedule(shop.company(), "SAMEDI", shop.shift(), List.of(1, 2, 3, 4, 7))
            .path("id");
    Workshop.assign(
            shop.company(),
            Map.of("scheduleId", saturdays, "employeeId", shop.clerk().id(), "from", "2026-10-01"))
        .then()
        .statusCode(201);
    sql.update(
        "insert into leave_request (company_id, id, employee_id, type_id, status, starts_on,"
            + " ends_on, days) select company_id, ?, ?, id, 'APPROVED', date '2026-10-08', date"
            + " '2026-10-11', 2 from leave_type where company_id = ? and code = 'MARRIAGE'",
        UUID.randomUUID(),
        shop.clerk().uuid(),
        shop.company().id());
    var sheet = shop.timesheet();
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("days.find { it.day == '2026-10-10' }.kind", equalTo("LEAVE"))
        .body("days.find { it.day == '2026-10-10' }.absent", equalTo(0))
        .body("days.find { it.day == '2026-10-17' }.absent", equalTo(480));
  }

  @Test
  void nobody_takes_rest_by_himself_whatever_he_may_do() {
    shop.as(shop.clerks(), "*:*")
        .body(Map.of("employeeId", shop.clerk().id(), "day", "2026-11-10", "minutes", 60))
        .post("/api/v1/rest-entries")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-time-record"));
  }

  @Test
  void a_justification_of_blanks_is_none() {
    var sheet = approved();
    shop.move(chief(), sheet, "reopen", Map.of("reason", "   ")).then().statusCode(400);
    shop.move(chief(), sheet, "approve", Map.of("justification", "   ")).then().statusCode(400);
    assertThat(status(sheet)).isEqualTo("APPROVED");
  }

  @Test
  void of_an_approval_and_punches_at_the_same_time_one_is_refused() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    for (int day : List.of(2, 9, 16)) {
      shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
      var date = "2026-10-%02d".formatted(day);
      var punches =
          List.of(
              Workshop.sent("in" + day, shop.clerk(), date + "T09:00:00+01:00"),
              Workshop.sent("out" + day, shop.clerk(), date + "T12:00:00+01:00"));
      var done =
          Together.call(
              2,
              i ->
                  i == 0
                      ? shop.move(chief(), sheet, "approve", Map.of()).statusCode() == 200
                      : Integer.valueOf(2).equals(shop.send(punches).path("recorded")));
      assertThat(done).as(date).containsOnlyOnce(true);
      shop.move(chief(), sheet, done.getFirst() ? "reopen" : "return", Map.of("reason", "Encore"))
          .then()
          .statusCode(200);
      shop.timesheet();
    }
  }

  @Test
  void what_changed_since_it_was_computed_is_not_approved() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.october(shop.clerk(), List.of(2), "09:00", "12:00");
    shop.move(chief(), sheet, "approve", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("timesheet-out-of-date"));
    assertThat(status(sheet)).isEqualTo("SUBMITTED");
    shop.move(chief(), sheet, "return", Map.of("reason", "Vendredi ajouté")).then().statusCode(200);
    shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.move(chief(), sheet, "approve", Map.of()).then().statusCode(200);
  }

  @Test
  void nothing_of_an_approved_month_changes_until_it_is_reopened() {
    var sheet = approved();
    shop.send(List.of(Workshop.sent("late", shop.clerk(), "2026-10-02T10:00:00+01:00")))
        .then()
        .body("punches[0].reason", equalTo("month-approved"));
    String punch =
        sql.text(
            "select id from punch where company_id = ? order by at limit 1", shop.company().id());
    chief()
        .header("If-Match", "*")
        .body(Map.of("reason", "Erreur"))
        .post("/api/v1/punches/" + punch + "/void")
        .then()
        .statusCode(409)
        .body("code", equalTo("timesheet-approved"));
    shop.timesheet();
    assertThat(status(sheet)).isEqualTo("APPROVED");
    shop.move(chief(), sheet, "reopen", Map.of("reason", "Oubli d'un pointage"))
        .then()
        .statusCode(200)
        .body("status", equalTo("COMPUTED"));
    chief()
        .header("If-Match", "*")
        .body(Map.of("reason", "Erreur"))
        .post("/api/v1/punches/" + punch + "/void")
        .then()
        .statusCode(200);
  }

  @Test
  void by_what_an_approved_month_was_measured_stays() {
    approved();
    var path = "/api/v1/schedule-assignments";
    String id = shop.company().request().get(path).path("items[0].id");
    var assignments = "select count(*) from schedule_assignment where company_id = ?";
    for (var dates :
        List.of(
            Map.of("from", "2026-01-01", "to", "2026-10-30"),
            Map.of("from", "2026-10-02", "to", "2026-12-31"))) {
      shop.company()
          .request()
          .header("If-Match", "*")
          .body(dates)
          .put(path + "/" + id)
          .then()
          .statusCode(409)
          .body("code", equalTo("timesheet-approved"));
    }
    shop.company().request().header("If-Match", "*").delete(path + "/" + id).then().statusCode(409);
    var own = Map.of("scheduleId", shop.schedule(), "employeeId", shop.clerk().id());
    var october = new HashMap<String, Object>(own);
    october.put("from", "2026-10-31");
    Workshop.assign(shop.company(), october).then().statusCode(409);
    assertThat(sql.count(assignments, shop.company().id())).isEqualTo(1);
    october.put("from", "2026-11-01");
    Workshop.assign(shop.company(), october).then().statusCode(201);
    shop.company()
        .request()
        .header("If-Match", "*")
        .body(Map.of("from", "2026-01-01", "to", "2026-10-31"))
        .put(path + "/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void what_payroll_took_is_not_reopened() {
    var sheet = approved();
    sql.update(
        "update timesheet set taken_by_run = ? where id = ?",
        UUID.randomUUID(),
        UUID.fromString(sheet));
    shop.move(chief(), sheet, "reopen", Map.of("reason", "Trop tard"))
        .then()
        .statusCode(409)
        .body("code", equalTo("timesheet-taken"));
    assertThat(status(sheet)).isEqualTo("APPROVED");
  }

  @Test
  void of_five_approvals_at_once_one_counts() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    var statuses =
        Together.call(5, i -> shop.move(chief(), sheet, "approve", Map.of()).statusCode());
    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).containsOnly(200, 409);
    assertThat(
            sql.count(
                "select count(*) from timesheet_step where company_id = ? and step = 'APPROVED'",
                shop.company().id()))
        .isEqualTo(1);
  }

  @Test
  void nobody_approves_his_own_and_strangers_see_nothing() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    var sheet = shop.timesheet();
    var path = "/api/v1/timesheets/" + sheet;
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.move(clerk(), sheet, "approve", Map.of()).then().statusCode(404);
    shop.move(shop.as(shop.clerks(), "timesheets:approve"), sheet, "approve", Map.of())
        .then()
        .statusCode(403)
        .body("code", equalTo("own-time-record"));
    shop.as(shop.others()).get(path).then().statusCode(404);
    shop.move(shop.as(shop.others()), sheet, "approve", Map.of()).then().statusCode(404);
    shop.as(shop.others()).get("/api/v1/timesheets").then().body("items.id", not(hasItem(sheet)));
    given().get(path).then().statusCode(401);
    TestCompany.prepared(tokens, queues, sql).request().get(path).then().statusCode(404);
    chief().post(path + "/submit").then().statusCode(428);
    assertThat(status(sheet)).isEqualTo("SUBMITTED");
  }

  @Test
  void work_on_friday_gives_rest_that_is_taken_once() {
    shop.october(shop.clerk(), Workshop.OCTOBER, "08:00", "16:30");
    shop.october(shop.clerk(), List.of(9), "08:00", "12:00");
    var sheet = shop.timesheet();
    shop.move(clerk(), sheet, "submit", Map.of()).then().statusCode(200);
    shop.move(chief(), sheet, "approve", Map.of()).then().statusCode(200);
    clerk()
        .get("/api/v1/timesheets/" + sheet)
        .then()
        .body("overtime.kind", equalTo(List.of("REST_DAY")))
        .body("overtime.hours", equalTo(List.of("4.00")));
    var balance = "/api/v1/rest-entries/balance?employeeId=" + shop.clerk().id();
    clerk().get(balance).then().body("minutes", equalTo(240));
    var body = Map.of("employeeId", shop.clerk().id(), "day", "2026-11-10", "minutes", 240);
    var statuses =
        Together.call(4, i -> chief().body(body).post("/api/v1/rest-entries").statusCode());
    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).containsOnly(201, 422);
    clerk().get(balance).then().body("minutes", equalTo(0));
    clerk().body(body).post("/api/v1/rest-entries").then().statusCode(404);
    shop.move(chief(), sheet, "reopen", Map.of("reason", "Erreur"))
        .then()
        .statusCode(409)
        .body("code", equalTo("rest-already-taken"));
    String taken =
        sql.text(
            "select id from rest_entry where company_id = ? and kind = 'TAKEN'",
            shop.company().id());
    chief().post("/api/v1/rest-entries/" + taken + "/give-back").then().statusCode(200);
    chief().post("/api/v1/rest-entries/" + taken + "/give-back").then().statusCode(409);
    shop.move(chief(), sheet, "reopen", Map.of("reason", "Erreur")).then().statusCode(200);
    clerk().get(balance).then().body("minutes", equalTo(0));
  }

  @Test
  void the_day_and_the_reports_show_who_was_late() {
    shop.october(shop.clerk(), List.of(1), "08:20", "16:30");
    shop.timesheet();
    chief()
        .get("/api/v1/attendance-days?day=2026-10-01")
        .then()
        .statusCode(200)
        .body("items.employeeId", hasItem(shop.clerk().id()))
        .body(
            "items.find { it.employeeId == '%s' }.state".formatted(shop.clerk().id()),
            equalTo("LATE"));
    clerk().get("/api/v1/attendance-days?day=2026-10-01").then().body("items", hasSize(1));
    shop.company()
        .request()
        .get("/api/v1/attendance-reports/lateness?from=2026-10&to=2026-10")
        .then()
        .statusCode(200)
        .body("[0].lateMinutes", equalTo(20))
        .body("[0].lateEmployees", equalTo(1));
    var csv =
        shop.company()
            .request()
            .get("/api/v1/attendance-reports/lateness.csv?from=2026-10&to=2026-10");
    csv.then().statusCode(200);
    assertThat(csv.asString()).contains("late_minutes").contains("2026-10");
    shop.company()
        .request()
        .get("/api/v1/attendance-reports/overtime?from=2026-10&to=2026-09")
        .then()
        .statusCode(422);
    clerk()
        .get("/api/v1/attendance-reports/overtime?from=2026-10&to=2026-10")
        .then()
        .statusCode(403);
  }
}
