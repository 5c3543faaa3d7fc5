package dz.mizan.accounting.period;

import static dz.mizan.accounting.Books.LAST_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Events of months have the form of their golden samples. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PeriodEventsTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void closing_and_reopening_a_month_are_told_in_order() {
    var company = Company.open(tokens, queues);
    Books.post(company, "OD", LAST_YEAR + "-01-10", "512", "101", "1.00");
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.period.#")) {
      Books.month(company, LAST_YEAR, 1, "close");
      Books.month(company, LAST_YEAR, 1, "reopen");

      var closed = tap.awaitType("dz.mizan.accounting.period.closed.v1").json();
      var reopened = tap.awaitType("dz.mizan.accounting.period.reopened.v1").json();

      EventSamples.requireSameShape(closed);
      EventSamples.requireSameShape(reopened);
      assertThat(closed.path("sequence").asInt()).isEqualTo(1);
      assertThat(reopened.path("sequence").asInt()).isEqualTo(2);
      assertThat(reopened.path("subject")).isEqualTo(closed.path("subject"));
      assertThat(closed.at("/data/lastDay").asText()).isEqualTo(LAST_YEAR + "-01-31");
      assertThat(reopened.at("/data/from").asText()).isEqualTo("CLOSED");
    }
  }
}
