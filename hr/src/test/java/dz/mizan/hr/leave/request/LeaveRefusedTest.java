package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and that nothing has changed then: 6 December 2026 is a Sunday. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveRefusedTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker boss;
  Worker amina;

  @BeforeEach
  void a_manager_and_somebody_below_him_who_has_five_days() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Worker.hire(company);
    amina = Worker.below(boss).having("5");
  }

  private void refused(Map<String, ?> leave, int status, String code) {
    var request = amina.draft(leave);
    amina.submit(request).then().statusCode(status).body("code", equalTo(code));
    amina
        .request()
        .get("/api/v1/leave-requests/" + request)
        .then()
        .body("status", equalTo("DRAFT"));
    assertThat(amina.balance()).isEqualTo(5);
    assertThat(
            sql.count(
                "select count(*) from leave_entry where request_id = ?", UUID.fromString(request)))
        .isZero();
  }

  @Test
  void more_days_than_are_left() {
    refused(amina.leave("ANNUAL", "2026-12-06", "2026-12-11"), 422, "leave-balance-too-low");
  }

  @Test
  void days_before_the_hiring() {
    refused(amina.leave("ANNUAL", "2026-06-30", "2026-07-01"), 422, "leave-outside-employment");
  }

  @Test
  void days_after_the_last_day_of_work() {
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("reason", "RESIGNATION", "lastDay", "2026-12-07"))
        .post("/api/v1/employees/" + amina.id() + "/leave")
        .then()
        .statusCode(200);
    refused(amina.leave("ANNUAL", "2026-12-07", "2026-12-08"), 422, "leave-outside-employment");
  }

  @Test
  void overlapping_leave_even_by_half_a_day() {
    var half = amina.leave("ANNUAL", "2026-12-06", "2026-12-07");
    half.put("endsAtNoon", true);
    amina.submit(amina.draft(half)).then().statusCode(200);
    var overlapping = amina.draft(amina.leave("UNPAID", "2026-12-07", "2026-12-08"));
    amina.submit(overlapping).then().statusCode(409).body("code", equalTo("leave-overlaps"));
    var other = amina.leave("UNPAID", "2026-12-07", "2026-12-08");
    other.put("startsAtNoon", true);
    amina.submit(amina.draft(other)).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(3.5f);
  }

  @Test
  void half_of_a_holiday_and_of_a_friday() {
    for (var day : new String[] {"2027-01-01", "2027-01-12", "2026-12-11"}) {
      var leave = amina.leave("ANNUAL", day, day);
      leave.put("startsAtNoon", true);
      refused(leave, 422, "half-day-not-worked");
    }
  }

  @Test
  void halves_of_what_is_had_in_whole_days() {
    var leave = amina.leave("SICK", "2026-12-06", "2026-12-07");
    leave.put("startsAtNoon", true);
    refused(leave, 422, "half-days-not-allowed");
  }

  @Test
  void more_than_three_working_days_for_a_birth_and_days_of_rest_alone() {
    refused(amina.leave("BIRTH", "2026-12-06", "2026-12-09"), 422, "leave-too-long");
    refused(amina.leave("BIRTH", "2026-12-11", "2026-12-12"), 422, "leave-without-days");
    // Thursday, Sunday, Monday.
    amina.asks("BIRTH", "2026-12-10", "2026-12-14");
  }

  @Test
  void maternity_of_more_than_150_days_and_an_extension_that_follows_nothing() {
    refused(amina.leave("MATERNITY", "2026-12-06", "2027-05-05"), 422, "leave-too-long");
    refused(
        amina.leave("MATERNITY_EXTENSION", "2027-05-05", "2027-06-01"),
        422,
        "leave-follows-nothing");
    amina.asks("MATERNITY", "2026-12-06", "2027-05-04");
    amina.asks("MATERNITY_EXTENSION", "2027-05-05", "2027-06-23");
    refused(
        amina.leave("MATERNITY_SECOND_EXTENSION", "2027-06-24", "2027-12-06"),
        422,
        "leave-too-long");
    amina.asks("MATERNITY_SECOND_EXTENSION", "2027-06-24", "2027-12-05");
  }

  @Test
  void as_many_days_again_right_after_them() {
    amina.asks("MATERNITY", "2026-12-06", "2027-05-04");
    refused(amina.leave("MATERNITY", "2027-05-05", "2027-05-06"), 422, "leave-too-long");
    // Thursday, and from Sunday on: nothing is worked between.
    amina.asks("MARRIAGE", "2027-07-15", "2027-07-15");
    refused(amina.leave("MARRIAGE", "2027-07-18", "2027-07-20"), 422, "leave-too-long");
    amina.asks("MARRIAGE", "2027-07-18", "2027-07-19");
  }

  @Test
  void two_deaths_each_with_its_proof_give_three_days_each() {
    for (var proof : new String[] {"Acte 1", "Acte 2"}) {
      var leave =
          proof.equals("Acte 1")
              ? amina.leave("DEATH", "2027-06-06", "2027-06-08")
              : amina.leave("DEATH", "2027-06-09", "2027-06-13");
      leave.put("document", proof);
      amina.submit(amina.draft(leave)).then().statusCode(200);
    }
  }

  @Test
  void before_july_2025_maternity_had_98_days_and_no_extension() {
    var nora = Worker.hire(company, Map.of("hiredOn", "2024-01-01"));
    nora.submit(nora.draft(nora.leave("MATERNITY", "2025-07-22", "2025-10-28")))
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-too-long"))
        .body("max", equalTo("98.0"));
    nora.submit(nora.draft(nora.leave("MATERNITY_EXTENSION", "2025-07-22", "2025-07-23")))
        .then()
        .statusCode(422)
        .body("code", equalTo("leave-type-not-in-force"));
  }

  @Test
  void a_second_pilgrimage() {
    var first = amina.asks("PILGRIMAGE", "2027-05-01", "2027-05-25");
    refused(amina.leave("PILGRIMAGE", "2028-05-01", "2028-05-25"), 409, "leave-had-once");
    amina.moves(first, "cancel", Map.of()).then().statusCode(200);
    amina.asks("PILGRIMAGE", "2028-05-01", "2028-05-25");
  }

  @Test
  void approval_without_the_document_that_the_type_wants() {
    var request = amina.asks("SICK", "2026-12-06", "2026-12-10");
    boss.approves(request).then().statusCode(422).body("code", equalTo("leave-document-missing"));
    amina.moves(request, "document", Map.of("document", "AT 118")).then().statusCode(200);
    boss.approves(request).then().statusCode(200).body("status", equalTo("APPROVED"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-10,2026-12-06",
    "1949-12-31,1950-01-01",
    "2099-12-31,2100-01-01",
    "2026-12-06,2031-12-06",
    "2026-02-30,2026-03-01",
    "soon,2026-12-06"
  })
  void days_that_make_no_sense(String from, String to) {
    amina
        .request()
        .body(amina.leave("ANNUAL", from, to))
        .post("/api/v1/leave-requests")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    amina.request().get("/api/v1/leave-requests").then().body("items", hasSize(0));
  }

  @Test
  void texts_with_control_characters_unknown_fields_and_unknown_types() {
    var bad = amina.leave("ANNUAL", "2026-12-06", "2026-12-06");
    bad.put("reason", "a\u0000b");
    amina.request().body(bad).post("/api/v1/leave-requests").then().statusCode(400);
    var more = amina.leave("ANNUAL", "2026-12-06", "2026-12-06");
    more.put("status", "APPROVED");
    amina.request().body(more).post("/api/v1/leave-requests").then().statusCode(400);
    var unknown = new HashMap<>(amina.leave("ANNUAL", "2026-12-06", "2026-12-06"));
    unknown.put("typeId", UUID.randomUUID());
    amina.request().body(unknown).post("/api/v1/leave-requests").then().statusCode(404);
    amina.request().get("/api/v1/leave-requests").then().body("items", hasSize(0));
  }
}
