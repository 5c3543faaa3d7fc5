package dz.mizan.inventory.transfer;

import static dz.mizan.inventory.transfer.TransferFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.Places;
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

/** What a transfer tells is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TransferEventsTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void every_event_has_the_shape_of_its_sample_and_the_value_that_moved() {
    var places = Places.company(queues, tokens, sql);
    var product = places.product();
    places.receive(product, places.mainWarehouse(), "3", "33.333");
    var transfers = new TransferFixtures(places, places.mainWarehouse(), places.warehouse("ORAN"));
    try (var tap = new EventTap(stack.broker(), places.company() + ".inventory.transfer.#")) {
      var id = transfers.sent(line(product, "3"));
      transfers.receive(id, transfers.line(id, 0), "2").statusCode(200);
      transfers.step(id, "close-short", Map.of("reason", "Casse")).statusCode(200);
      var sent = tap.awaitType("dz.mizan.inventory.transfer.sent.v1").json();
      var received = tap.awaitType("dz.mizan.inventory.transfer.received.v1").json();
      var lost = tap.awaitType("dz.mizan.inventory.transfer.shortage-closed.v1").json();
      EventSamples.requireSameShape(sent);
      EventSamples.requireSameShape(received);
      EventSamples.requireSameShape(lost);
      assertThat(sent.at("/data/value/amount").asText()).isEqualTo("100.00");
      assertThat(received.at("/data/value/amount").asText()).isEqualTo("66.67");
      assertThat(lost.at("/data/value/amount").asText()).isEqualTo("33.33");
      assertThat(lost.path("sequence").asLong()).isEqualTo(3);
    }
  }
}
