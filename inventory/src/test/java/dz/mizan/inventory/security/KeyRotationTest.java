package dz.mizan.inventory.security;

import static dz.mizan.inventory.security.Rights.A_SECOND;
import static dz.mizan.inventory.security.Rights.await;
import static dz.mizan.inventory.security.Rights.read;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Auth signs with new keys, and nobody here is told by hand. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class KeyRotationTest {
  // Strangers who make up key ids cause a read of the key set that often, at most.
  private static final Duration ON_DEMAND_PAUSE = Duration.ofSeconds(2);

  TestTokens tokens;
  Queues queues;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private static UUID kid(String token) {
    var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    return UUID.fromString(header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1"));
  }

  /** Answers of clients that never rest while the keys rotate, each with a token of its own. */
  private Set<Integer> statusesDuring(Rotation rotation) throws InterruptedException {
    var stop = new AtomicBoolean();
    var statuses = ConcurrentHashMap.<Integer>newKeySet();
    var clients =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              while (!stop.get()) {
                                statuses.add(read(storekeeper.token().sign()));
                              }
                            }))
            .toList();
    rotation.run();
    stop.set(true);
    for (var client : clients) {
      client.join();
    }
    return statuses;
  }

  private interface Rotation {
    void run() throws InterruptedException;
  }

  @Test
  void a_key_that_was_published_before_it_signs_costs_no_request_however_many_strangers_call()
      throws Exception {
    var strangers = new ConcurrentLinkedQueue<Integer>();
    var statuses =
        statusesDuring(
            () -> {
              for (int time = 0; time < 3; time++) {
                tokens.publishStandby();
                Thread.sleep(A_SECOND);
                strangers.add(read(storekeeper.token().ofUnknownKey().sign()));
                tokens.signWithStandby();
                strangers.add(read(storekeeper.token().ofUnknownKey().sign()));
              }
            });
    assertThat(statuses).containsExactly(200);
    assertThat(strangers).containsOnly(401);
  }

  @Test
  void a_key_that_signs_without_warning_is_read_on_demand_once_for_all_who_wait() throws Exception {
    var statuses =
        statusesDuring(
            () -> {
              for (int time = 0; time < 2; time++) {
                Thread.sleep(ON_DEMAND_PAUSE);
                tokens.rotate();
              }
              Thread.sleep(A_SECOND);
            });
    assertThat(statuses).containsExactly(200);
  }

  @Test
  void the_tokens_of_a_withdrawn_key_are_refused_within_a_second_also_forged_later_ones() {
    tokens.publishStandby();
    var known = storekeeper.token().sign();
    var unknown = storekeeper.token().claim("x", 1).sign();
    assertThat(read(known)).isEqualTo(200);
    var later = storekeeper.token();
    tokens.signWithStandby();
    tokens.change(kid(known)); // still in the key set, as a replica of auth that is behind has it
    assertThat(await(() -> read(known) == 401)).isLessThan(A_SECOND);
    assertThat(read(unknown)).isEqualTo(401);
    assertThat(read(later.claim("iat", System.currentTimeMillis() / 1_000 + 25).sign()))
        .isEqualTo(401);
    assertThat(read(storekeeper.token().sign())).isEqualTo(200);
    tokens.rotateAndForget();
  }
}
