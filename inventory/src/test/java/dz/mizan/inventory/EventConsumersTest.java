package dz.mizan.inventory;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Events of a service that is there before another one that takes them in. */
@QuarkusTest
@TestProfile(EventConsumersTest.WithAccounting.class)
@WithTestResource(MizanTestResource.class)
class EventConsumersTest {
  private static final String QUEUE = "mizan.accounting";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  public static class WithAccounting implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("mizan.event-consumers", "inventory,accounting");
    }
  }

  private long waiting(UUID company) {
    return sql.count(
        "select count(*) from outbox where company_id = ? and published_at is null", company);
  }

  // Longer than the relay waits between two attempts.
  private void requireNothingSent(UUID company, long before) {
    Awaitility.await()
        .during(Duration.ofSeconds(6))
        .atMost(PATIENCE)
        .until(() -> waiting(company) == before);
  }

  @Test
  void no_event_is_sent_before_all_who_take_it_in_have_their_queues() throws Exception {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      storekeeper.receive(storekeeper.product(), "1", "10");
      var before = waiting(storekeeper.company());
      requireNothingSent(storekeeper.company(), before);
      assertThat(before).isPositive();

      try (var connection = stack.broker().connections().newConnection("mizan-accounting");
          var channel = connection.createChannel()) {
        channel.queueDeclare(QUEUE, true, false, false, Map.of());
        requireNothingSent(storekeeper.company(), before);
        assertThat(tap.messages(message -> true)).isEmpty();
        channel.basicConsume(QUEUE, true, (tag, delivery) -> {}, tag -> {});
        tap.await((int) before, message -> true, PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> waiting(storekeeper.company()) == 0);
        channel.queueDelete(QUEUE);
      }
    }
  }
}
