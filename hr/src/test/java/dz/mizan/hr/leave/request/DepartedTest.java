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
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leave of people who turn out to leave before. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DepartedTest {
  @Inject EndLeaveOfDeparted end;
  @Inject CompanyTransactions transactions;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private String run(TestCompany company) {
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

  @Test
  void leave_after_the_last_day_is_taken_back_and_what_lies_across_it_is_cut() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var boss = Worker.hire(company);
    var amina = Worker.below(boss).having("20");
    var across = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
    boss.approves(across).then().statusCode(200);
    var after = amina.asks("ANNUAL", "2027-01-03", "2027-01-07");
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("reason", "RESIGNATION", "lastDay", "2026-12-07"))
        .post("/api/v1/employees/" + amina.id() + "/leave")
        .then()
        .statusCode(200);
    assertThat(run(company)).startsWith("2 ");
    assertThat(run(company)).startsWith("0 ");
    company
        .request()
        .get("/api/v1/leave-requests/" + across)
        .then()
        .body("status", equalTo("INTERRUPTED"))
        .body("takenUntil", equalTo("2026-12-07"));
    company
        .request()
        .get("/api/v1/leave-requests/" + after)
        .then()
        .body("status", equalTo("CANCELLED"));
    assertThat(amina.balance()).isEqualTo(18);
  }
}
