package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountFixtures.record;
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
import org.junit.jupiter.api.Test;

/** What an approved count tells is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CountEventsTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void an_approved_count_tells_what_its_differences_were_worth() {
    var places = Places.company(queues, tokens, sql);
    var counts = new CountFixtures(places);
    var product = places.product();
    places.receive(product, places.mainWarehouse(), "4", "25.00");
    var id = counts.open(places.mainWarehouse(), "FREEZE");
    counts.count(id, record(product, "3")).statusCode(200);
    try (var tap = new EventTap(stack.broker(), places.company() + ".inventory.count.#")) {
      counts.approve(id, "LEAVE");
      var approved = tap.awaitType("dz.mizan.inventory.count.approved.v1").json();
      EventSamples.requireSameShape(approved);
      assertThat(approved.at("/data/losses/amount").asText()).isEqualTo("-25.00");
      assertThat(approved.at("/data/net/amount").asText()).isEqualTo("-25.00");
    }
  }
}
