package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other programs get, compared with the samples that their tests read. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveEventsTest {
  private static final String TYPE = "dz.mizan.hr.leave.%s.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void each_step_is_told_in_order_as_the_samples_show_and_none_says_which_kind() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var boss = Worker.hire(company);
    var amina = Worker.below(boss).having("20");
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.leave.#")) {
      var broken = amina.asks("ANNUAL", "2026-12-06", "2026-12-10");
      boss.approves(broken).then().statusCode(200);
      boss.moves(broken, "interrupt", Map.of("on", "2026-12-08", "cause", "RECALL"))
          .then()
          .statusCode(200);
      var cancelled = amina.asks("ANNUAL", "2027-01-03", "2027-01-04");
      amina.moves(cancelled, "cancel", Map.of()).then().statusCode(200);
      var rejected = amina.asks("UNPAID", "2027-01-03", "2027-01-04");
      boss.moves(rejected, "reject", Map.of("comment", "Non")).then().statusCode(200);

      for (var what :
          new String[] {"requested", "approved", "interrupted", "cancelled", "rejected"}) {
        var event = tap.awaitType(TYPE.formatted(what)).json();
        EventSamples.requireSameShape(event);
      }
      assertThat(
              tap.messages().stream()
                  .filter(event -> event.json().path("subject").asText().equals(broken))
                  .map(event -> event.json().path("sequence").asInt()))
          .containsExactly(1, 2, 3);
      assertThat(tap.messages())
          .noneMatch(event -> event.body().contains("UNPAID") || event.body().contains("ANNUAL"));
    }
  }
}
