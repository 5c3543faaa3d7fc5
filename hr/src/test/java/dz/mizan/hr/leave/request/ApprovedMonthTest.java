package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leave does not change in a month whose timesheet is approved. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ApprovedMonthTest {
  @Inject EndLeaveOfDeparted end;
  @Inject CompanyTransactions transactions;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker boss;
  Worker amina;

  @BeforeEach
  void a_manager_and_somebody_below_him_who_has_ten_days() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Worker.hire(company);
    amina = Worker.below(boss).having("10");
  }

  private String approved(String code, String from, String to) {
    var request = amina.asks(code, from, to);
    boss.approves(request).then().statusCode(200);
    return request;
  }

  private void approveTimesheet(String month) {
    sql.update(
        """
        insert into timesheet (company_id, id, employee_id, month, status, planned_hours,
          worked_hours, absence_hours, leave_hours, night_hours, overtime_hours, late_minutes,
          early_minutes, late_days, anomalies, breaches, content_digest, computed_at)
        values (?, gen_random_uuid(), ?, ?, 'APPROVED', 160, 160, 0, 0, 0, 0, 0, 0, 0, 0, '[]', 'x',
          now())
        """,
        company.id(),
        UUID.fromString(amina.id()),
        LocalDate.parse(month));
  }

  private long days(String request) {
    return sql.count(
        "select count(*) from leave_day where request_id = ?", UUID.fromString(request));
  }

  private static void refused(Response response) {
    response.then().statusCode(409).body("code", equalTo("timesheet-approved"));
  }

  @Test
  void leave_is_not_approved_into_it() {
    var request = amina.asks("ANNUAL", "2026-11-29", "2026-12-03");
    approveTimesheet("2026-12-01");
    refused(boss.approves(request));
    assertThat(days(request)).isZero();
    boss.moves(request, "reject", Map.of("comment", "Mois clos")).then().statusCode(200);
    assertThat(amina.balance()).isEqualTo(10);
  }

  @Test
  void leave_is_neither_cancelled_nor_broken_off_out_of_it() {
    var request = approved("ANNUAL", "2026-11-29", "2026-12-03");
    approveTimesheet("2026-11-01");
    refused(boss.moves(request, "cancel", Map.of()));
    refused(boss.moves(request, "interrupt", Map.of("on", "2026-11-30", "cause", "RECALL")));
    assertThat(days(request)).isEqualTo(5);
    assertThat(amina.balance()).isEqualTo(5);
    // December is open.
    boss.moves(request, "interrupt", Map.of("on", "2026-12-02", "cause", "RECALL"))
        .then()
        .statusCode(200);
    assertThat(amina.balance()).isEqualTo(7);
  }

  @Test
  void leave_is_not_counted_anew_in_it_but_beside_it() {
    var request = amina.asks("BIRTH", "2027-03-10", "2027-03-14");
    amina.moves(request, "document", Map.of("document", "Acte 12")).then().statusCode(200);
    boss.approves(request).then().statusCode(200);
    approveTimesheet("2027-03-01");
    company
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("startsOn", "2027-03-08", "days", 3, "confirmed", true))
        .put("/api/v1/legal-holidays/aid-el-fitr/1448")
        .then()
        .statusCode(200);
    refused(boss.moves(request, "recount", Map.of()));
    assertThat(days(request)).isEqualTo(1);
  }

  @Test
  void the_job_passes_by_what_lies_in_it_and_ends_the_rest() {
    var fixed = approved("ANNUAL", "2026-12-06", "2026-12-10");
    var open = approved("ANNUAL", "2027-01-03", "2027-01-04");
    approveTimesheet("2026-12-01");
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("reason", "RESIGNATION", "lastDay", "2026-12-07"))
        .post("/api/v1/employees/" + amina.id() + "/leave")
        .then()
        .statusCode(200);
    assertThat(run()).startsWith("1 ");
    assertThat(days(fixed)).isEqualTo(5);
    assertThat(days(open)).isZero();
  }

  private String run() {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(company.id()).enter();
            return transactions.run(company.id(), () -> end.run(company.id()));
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
