package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why somebody is away is told to few. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DiscreetTest {
  private static final String REQUESTS = "/api/v1/leave-requests/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Worker boss;
  Worker amina;
  Worker colleague;
  String request;

  @BeforeEach
  void a_request_with_a_reason_and_a_certificate() {
    company = TestCompany.prepared(tokens, queues, sql);
    boss = Worker.hire(company);
    amina = Worker.below(boss).having("5");
    colleague = Worker.below(boss);
    var leave = amina.leave("SICK", "2026-12-06", "2026-12-08");
    leave.put("reason", "Opération");
    leave.put("document", "AT 118");
    request = amina.draft(leave);
    amina.submit(request).then().statusCode(200);
  }

  @Test
  void who_only_reads_learns_neither_reason_nor_document() {
    var auditor = List.of(company.with("leave:read"), company.with("leave:read", "leave:create"));
    for (var reader : auditor) {
      reader
          .get(REQUESTS + request)
          .then()
          .statusCode(200)
          .body("typeCode", equalTo("SICK"))
          .body("reason", equalTo(null))
          .body("document", equalTo(null));
      reader
          .get(REQUESTS)
          .then()
          .body("items[0].reason", equalTo(null))
          .body("items[0].document", equalTo(null));
    }
    for (var near :
        List.of(amina.request(), boss.request(), company.with("leave:read", "leave:decide"))) {
      near.get(REQUESTS + request).then().body("reason", equalTo("Opération"));
      near.get(REQUESTS + "?employeeId=" + amina.id())
          .then()
          .body("items[0].document", equalTo("AT 118"));
    }
  }

  @Test
  void the_audit_does_not_keep_the_kind_of_leave() {
    assertThat(
            sql.count(
                """
                select count(*) from audit_entry where company_id = ? and entity = 'leave-request'
                  and (before::text like '%type%' or after::text like '%type%')
                """,
                company.id()))
        .isZero();
  }

  @Test
  void who_may_not_see_a_request_is_told_neither_whose_it_is_nor_that_it_is_there() {
    colleague
        .request()
        .get(REQUESTS + request)
        .then()
        .statusCode(404)
        .body("resource", equalTo("leave-request"))
        .body("id", equalTo(request));
    for (var step : new String[] {"submit", "approve", "cancel", "recount"}) {
      colleague
          .moves(request, step, Map.of())
          .then()
          .statusCode(404)
          .body("resource", equalTo("leave-request"))
          .body("id", equalTo(request));
    }
  }

  @Test
  void a_delegate_reads_what_waits_and_only_while_the_manager_is_there() {
    var past = amina.asks("ANNUAL", "2027-01-03", "2027-01-04");
    boss.approves(past).then().statusCode(200);
    var today = LocalDate.now(ZoneId.of("Africa/Algiers"));
    boss.request()
        .body(
            Map.of(
                "delegateId", colleague.id(),
                "startsOn", today.toString(),
                "endsOn", today.plusDays(7).toString()))
        .post("/api/v1/leave-delegations")
        .then()
        .statusCode(201);
    colleague.request().get(REQUESTS + request).then().statusCode(200);
    colleague.request().get(REQUESTS + past).then().statusCode(404);
    sql.update(
        "update employee set status = 'LEFT', left_on = current_date, left_reason = 'RESIGNATION'"
            + " where id = ?",
        UUID.fromString(boss.id()));
    colleague.request().get(REQUESTS + request).then().statusCode(404);
  }
}
