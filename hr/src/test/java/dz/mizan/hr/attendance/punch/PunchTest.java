package dz.mizan.hr.attendance.punch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.attendance.Workshop;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PunchTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Workshop shop;

  @BeforeEach
  void a_workshop() {
    shop = Workshop.open(tokens, queues, sql);
  }

  private long punches() {
    return sql.count("select count(*) from punch where company_id = ?", shop.company().id());
  }

  @Test
  void a_punch_that_is_sent_twice_counts_once() {
    var sent = List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:00:12+01:00"));
    shop.send(sent).then().statusCode(200).body("recorded", equalTo(1));
    shop.send(sent)
        .then()
        .body("recorded", equalTo(0))
        .body("repeated", equalTo(1))
        .body("punches[0].outcome", equalTo("REPEATED"));
    shop.send(List.of(Workshop.sent("T-2", shop.clerk(), "2026-10-01T07:00:12Z")))
        .then()
        .body("repeated", equalTo(1));
    assertThat(punches()).isEqualTo(1);
  }

  @Test
  void ten_terminals_that_send_the_same_at_once_record_it_once() {
    var sent =
        List.of(
            Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:00:12+01:00"),
            Workshop.sent("T-2", shop.chief(), "2026-10-01T08:00:12+01:00"));
    var recorded = Together.call(10, i -> shop.send(sent).<Integer>path("recorded"));
    assertThat(recorded.stream().mapToInt(n -> n).sum()).isEqualTo(2);
    assertThat(punches()).isEqualTo(2);
  }

  @Test
  void each_punch_is_answered_for_itself() {
    shop.send(List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:00:12+01:00")));
    shop.send(
            List.of(
                Workshop.sent("T-1", shop.clerk(), "2026-10-02T08:00:12+01:00"),
                Map.of("clientId", "T-3", "badge", "99", "at", "2026-10-01T08:00:00+01:00"),
                Workshop.sent("T-4", shop.clerk(), "2098-10-01T08:00:00+01:00"),
                Workshop.sent("T-5", shop.clerk(), "1949-10-01T08:00:00+01:00"),
                Workshop.sent("T-6", shop.clerk(), "2026-10-01T16:30:00+01:00")))
        .then()
        .statusCode(200)
        .body("recorded", equalTo(1))
        .body("refused", equalTo(4))
        .body("punches[0].reason", equalTo("client-id-reused"))
        .body("punches[1].reason", equalTo("unknown-employee"))
        .body("punches[2].reason", equalTo("in-future"))
        .body("punches[3].reason", equalTo("out-of-range"))
        .body("punches[4].outcome", equalTo("RECORDED"));
    assertThat(punches()).isEqualTo(2);
  }

  @Test
  void a_badge_is_one_persons_at_a_time() {
    var badge = Map.of("number", "0417", "employeeId", shop.clerk().id(), "from", "2026-10-01");
    shop.company().request().body(badge).post("/api/v1/badges").then().statusCode(201);
    shop.company()
        .request()
        .body(Map.of("number", "0417", "employeeId", shop.chief().id(), "from", "2026-11-01"))
        .post("/api/v1/badges")
        .then()
        .statusCode(409)
        .body("code", equalTo("badge-taken"));
    shop.send(
            List.of(Map.of("clientId", "T-1", "badge", "0417", "at", "2026-10-01T08:00:00+01:00")))
        .then()
        .body("recorded", equalTo(1));
    assertThat(sql.text("select employee_id from punch where company_id = ?", shop.company().id()))
        .isEqualTo(shop.clerk().id());
  }

  @Test
  void somebody_comes_by_himself_and_the_same_request_again_is_the_same_punch() {
    var body = Map.of("direction", "IN", "clientId", "app-1");
    String id =
        shop.as(shop.clerks())
            .body(body)
            .post("/api/v1/me/punches")
            .then()
            .statusCode(201)
            .body("employeeId", equalTo(shop.clerk().id()))
            .extract()
            .path("id");
    shop.as(shop.clerks())
        .body(body)
        .post("/api/v1/me/punches")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    shop.as(UUID.randomUUID()).body(body).post("/api/v1/me/punches").then().statusCode(404);
    shop.as(shop.clerks()).get("/api/v1/me/punches").then().body("items", hasSize(1));
    given().get("/api/v1/me/punches").then().statusCode(401);
  }

  @Test
  void who_comes_in_a_second_that_a_file_has_already_is_shown_that_punch() {
    sql.update(
        "insert into punch (company_id, id, employee_id, at, source)"
            + " select ?, gen_random_uuid(), ?, date_trunc('second', now()) + n * interval '1 second',"
            + " 'FILE' from generate_series(0, 50) n",
        shop.company().id(),
        UUID.fromString(shop.clerk().id()));
    shop.as(shop.clerks())
        .body(Map.of("direction", "IN", "clientId", "app-1"))
        .post("/api/v1/me/punches")
        .then()
        .statusCode(200)
        .body("source", equalTo("FILE"));
  }

  @Test
  void a_manager_puts_a_punch_right_and_what_was_before_stays_with_the_reason() {
    shop.send(List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:20:00+01:00")));
    String id =
        shop.as(shop.chiefs())
            .get("/api/v1/punches?from=2026-10-01&to=2026-10-31")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    var change =
        Map.of("at", "2026-10-01T08:00:00+01:00", "reason", "Horloge en retard de 20 minutes");
    for (var by : List.of(shop.clerks(), shop.others())) {
      shop.as(by)
          .header("If-Match", "*")
          .body(change)
          .put("/api/v1/punches/" + id)
          .then()
          .statusCode(404);
    }
    shop.as(shop.clerks(), "punches:correct")
        .header("If-Match", "*")
        .body(change)
        .put("/api/v1/punches/" + id)
        .then()
        .statusCode(403)
        .body("code", equalTo("own-time-record"));
    shop.as(shop.chiefs()).body(change).put("/api/v1/punches/" + id).then().statusCode(428);
    shop.as(shop.chiefs())
        .header("If-Match", "\"1\"")
        .body(change)
        .put("/api/v1/punches/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("at", containsString("07:00:00"));
    shop.as(shop.clerks())
        .get("/api/v1/punch-corrections")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("CHANGED"))
        .body("items[0].beforeAt", containsString("07:20:00"))
        .body("items[0].correctedBy", equalTo(shop.chiefs().toString()));
    shop.as(shop.others()).get("/api/v1/punch-corrections").then().body("items", hasSize(0));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'punch.corrected'",
                shop.company().id()))
        .isEqualTo(1);
  }

  @Test
  void a_forgotten_punch_is_added_once_and_voided_once() {
    var missing =
        Map.of(
            "employeeId", shop.clerk().id(),
            "at", "2026-10-01T16:30:00+01:00",
            "direction", "OUT",
            "reason", "Badge oublié");
    String id =
        shop.as(shop.chiefs())
            .body(missing)
            .post("/api/v1/punches")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.as(shop.chiefs())
        .body(missing)
        .post("/api/v1/punches")
        .then()
        .statusCode(409)
        .body("code", equalTo("punch-taken"));
    var statuses =
        Together.call(
            3,
            i ->
                shop.as(shop.chiefs())
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "Pas lui"))
                    .post("/api/v1/punches/" + id + "/void")
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).isSubsetOf(200, 409, 412);
  }

  @Test
  void more_overtime_than_the_law_lets_is_not_ordered() {
    var body =
        Map.of(
            "employeeId",
            shop.clerk().id(),
            "day",
            "2026-10-05",
            "minutes",
            300,
            "reason",
            "Inventaire");
    shop.as(shop.chiefs()).body(body).post("/api/v1/overtime-orders").then().statusCode(201);
    var more = new HashMap<String, Object>(body);
    more.put("day", "2026-10-06");
    shop.as(shop.chiefs())
        .body(more)
        .post("/api/v1/overtime-orders")
        .then()
        .statusCode(422)
        .body("code", equalTo("overtime-over-limit"))
        .body("limit", equalTo(480));
    more.put("day", "2026-10-12");
    shop.as(shop.chiefs()).body(more).post("/api/v1/overtime-orders").then().statusCode(201);
    shop.as(shop.others()).body(more).post("/api/v1/overtime-orders").then().statusCode(404);
    assertThat(
            sql.count(
                "select count(*) from overtime_order where company_id = ?", shop.company().id()))
        .isEqualTo(2);
  }

  @Test
  void nobody_orders_overtime_for_himself_or_cancels_his_own() {
    var body =
        Map.of(
            "employeeId",
            shop.clerk().id(),
            "day",
            "2026-10-05",
            "minutes",
            60,
            "reason",
            "Inventaire");
    var himself = shop.as(shop.clerks(), "*:*");
    himself
        .body(body)
        .post("/api/v1/overtime-orders")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-time-record"));
    String id =
        shop.as(shop.chiefs())
            .body(body)
            .post("/api/v1/overtime-orders")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.as(shop.clerks(), "*:*")
        .header("If-Match", "*")
        .post("/api/v1/overtime-orders/" + id + "/cancel")
        .then()
        .statusCode(403);
    assertThat(
            sql.count(
                "select count(*) from overtime_order where company_id = ? and not is_cancelled",
                shop.company().id()))
        .isEqualTo(1);
  }

  @Test
  void a_stranger_does_not_learn_whose_punch_it_is() {
    shop.send(List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:20:00+01:00")));
    String id = sql.text("select id from punch where company_id = ?", shop.company().id());
    var read = shop.as(shop.others()).get("/api/v1/punches/" + id);
    read.then().statusCode(404).body("resource", equalTo("punch")).body("id", equalTo(id));
    assertThat(read.asString()).doesNotContain(shop.clerk().id());
    var cancel =
        shop.as(shop.others())
            .header("If-Match", "*")
            .body(Map.of("reason", "Pas le sien"))
            .post("/api/v1/punches/" + id + "/void");
    cancel.then().statusCode(404).body("resource", equalTo("punch"));
  }

  @Test
  void a_reason_of_blanks_and_a_day_before_the_first_are_refused_by_name() {
    var punch =
        new HashMap<String, Object>(
            Map.of(
                "employeeId", shop.clerk().id(),
                "at", "2026-10-01T08:00:00+01:00",
                "direction", "IN",
                "reason", "   "));
    shop.as(shop.chiefs()).body(punch).post("/api/v1/punches").then().statusCode(400);
    punch.put("reason", "Vu par le chef");
    punch.put("at", "1950-01-01T00:30:00+05:00");
    shop.as(shop.chiefs())
        .body(punch)
        .post("/api/v1/punches")
        .then()
        .statusCode(422)
        .body("code", equalTo("bad-attendance-dates"));
    assertThat(punches()).isZero();
  }

  @Test
  void who_is_restricted_to_a_department_has_the_badges_and_punches_of_its_people_alone() {
    String elsewhere =
        shop.company()
            .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
            .then()
            .extract()
            .path("id");
    var badge = Map.of("number", "417", "employeeId", shop.clerk().id(), "from", "2026-01-01");
    shop.restrictedTo(elsewhere)
        .body(badge)
        .post("/api/v1/badges")
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    String id =
        shop.restrictedTo(shop.company().firstDepartment())
            .body(badge)
            .post("/api/v1/badges")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.restrictedTo(elsewhere).get("/api/v1/badges").then().body("items", hasSize(0));
    shop.restrictedTo(elsewhere)
        .header("If-Match", "*")
        .body(Map.of("to", "2026-10-01"))
        .put("/api/v1/badges/" + id + "/end")
        .then()
        .statusCode(403);
    shop.restrictedTo(elsewhere)
        .body(
            Map.of(
                "terminalId",
                shop.terminal(),
                "punches",
                List.of(
                    Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:20:00+01:00"),
                    Map.of("clientId", "T-2", "badge", "417", "at", "2026-10-01T09:20:00Z"))))
        .post("/api/v1/punches/batches")
        .then()
        .statusCode(200)
        .body("refused", equalTo(2))
        .body("punches[0].reason", equalTo("unknown-employee"));
    assertThat(punches()).isZero();
  }

  @Test
  void another_companys_punch_is_not_there() {
    shop.send(List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:20:00+01:00")));
    String id = sql.text("select id from punch where company_id = ?", shop.company().id());
    var other = TestCompany.prepared(tokens, queues, sql);
    other.request().get("/api/v1/punches/" + id).then().statusCode(404);
    other.with("employees:read").body("{}").post("/api/v1/punches/batches").then().statusCode(403);
  }

  @Test
  void nonsense_is_a_problem() {
    for (var query :
        List.of(
            "from=2026-13-01",
            "from=2026-02-30",
            "from=2026-10-02&to=2026-10-01",
            "cursor=x",
            "limit=0")) {
      assertThat(shop.company().request().get("/api/v1/punches?" + query).statusCode())
          .as(query)
          .isIn(400, 422);
    }
    shop.send(List.of(Map.of("clientId", "a b", "at", "2026-10-01T08:00:00Z")))
        .then()
        .statusCode(400);
    shop.company()
        .request()
        .body(
            Map.of(
                "terminalId",
                UUID.randomUUID(),
                "punches",
                List.of(Workshop.sent("T-1", shop.clerk(), "2026-10-01T08:20:00+01:00"))))
        .post("/api/v1/punches/batches")
        .then()
        .statusCode(422);
  }
}
