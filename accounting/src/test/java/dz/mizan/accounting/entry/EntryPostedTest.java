package dz.mizan.accounting.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The published event has the form of its golden sample, which consumers' tests read too. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EntryPostedTest {
  private static final String TYPE = "dz.mizan.accounting.entry.posted.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void an_event_has_the_form_of_the_golden_sample() {
    var company = Company.open(tokens, queues);
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.entry.posted.v1")) {
      company.stockMoved(UUID.randomUUID(), "RECEIPT", "125000.00", Instant.now());

      var event = tap.awaitType(TYPE).json();

      EventSamples.requireSameShape(event);
      assertThat(event.path("subject")).isEqualTo(event.path("data").path("entryId"));
      assertThat(event.path("data").path("lines"))
          .isEqualTo(EventSamples.of(TYPE).path("data").path("lines"));
      assertThat(event.path("data").path("total").asText()).isEqualTo("125000.00");
    }
  }

  @Test
  void an_entry_of_a_user_has_no_origin() {
    var company = Company.open(tokens, queues);
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.entry.posted.v1")) {
      var id = company.post("OD", "512", "101", "9.90").<String>path("id");

      var event = tap.awaitType(TYPE).json();

      assertThat(event.path("subject").asText()).isEqualTo(id);
      assertThat(event.path("sequence").asInt()).isEqualTo(1);
      assertThat(event.path("data").has("origin")).isFalse();
      assertThat(event.path("data").path("number").asInt()).isEqualTo(1);
    }
  }
}
