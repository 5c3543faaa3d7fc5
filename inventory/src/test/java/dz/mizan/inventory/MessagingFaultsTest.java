package dz.mizan.inventory;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.Message;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What common promises of messages, tried with a broker and a database that fail. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MessagingFaultsTest {
  private static final String DEAD_LETTERS = "mizan.inventory.dead-letters";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  private static boolean isStockMoved(Message message) {
    return message.type().equals("dz.mizan.inventory.stock.moved.v1");
  }

  private static Predicate<Message> stockMoved(int sequence) {
    return message -> isStockMoved(message) && message.json().path("sequence").asInt() == sequence;
  }

  private long waiting(UUID company) {
    return sql.count(
        "select count(*) from outbox where company_id = ? and published_at is null", company);
  }

  @Test
  void while_the_broker_is_away_writes_succeed_and_their_events_follow_later() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var product = storekeeper.product();
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      stack.broker().stop();
      IntStream.range(0, 20).forEach(i -> storekeeper.receive(product, "1", "10"));
      assertThat(waiting(storekeeper.company())).isGreaterThanOrEqualTo(20);
      storekeeper.request().get("/q/health/ready").then().statusCode(200);
      stack.broker().start();
      tap.await(1, stockMoved(20), Duration.ofSeconds(60));
      Awaitility.await().atMost(PATIENCE).until(() -> waiting(storekeeper.company()) == 0);
      var sequences =
          tap.messages(MessagingFaultsTest::isStockMoved).stream()
              .map(m -> m.json().path("sequence").asLong())
              .distinct();
      assertThat(sequences)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }
    // The consumer is back, too.
    InventoryFixtures.company(queues, tokens);
  }

  @Test
  void a_relay_that_dies_after_publishing_sends_the_same_events_again_in_order() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var product = storekeeper.product();
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      sql.update("revoke update (published_at) on outbox from inventory_relay");
      IntStream.range(0, 5).forEach(i -> storekeeper.receive(product, "1", "10"));
      // The fifth twice: before it was written, the first ones may have come more often.
      tap.await(2, stockMoved(5), PATIENCE);
      var twice = tap.messages(MessagingFaultsTest::isStockMoved);
      sql.update("grant update (published_at) on outbox to inventory_relay");
      Awaitility.await().atMost(PATIENCE).until(() -> waiting(storekeeper.company()) == 0);
      assertThat(twice.stream().map(m -> m.json().path("id").asText()).distinct()).hasSize(5);
      assertThat(twice.stream().map(m -> m.json().path("sequence").asInt()).distinct())
          .containsExactly(1, 2, 3, 4, 5);
    } finally {
      sql.update("grant update (published_at) on outbox to inventory_relay");
    }
  }

  @Test
  void however_much_waits_all_of_it_comes_and_in_the_order_of_each_aggregate() {
    var company = UUID.randomUUID();
    try (var tap = new EventTap(stack.broker(), company + ".#")) {
      sql.update(
          "insert into outbox (company_id, event_id, type, subject, sequence, data)"
              + " select ?::uuid, gen_random_uuid(), 'test.happened.v1', s.id, n, '{}'"
              + " from generate_series(1, 60) n,"
              + " (select gen_random_uuid() as id from generate_series(1, 40)) s order by n",
          company);
      sql.update("notify outbox");
      var all = tap.await(2_400, message -> true, PATIENCE);
      Awaitility.await().atMost(PATIENCE).until(() -> waiting(company) == 0);
      var sequences =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      m -> m.json().path("subject").asText(),
                      Collectors.mapping(
                          m -> m.json().path("sequence").asLong(), Collectors.toList())));
      assertThat(sequences).hasSize(40);
      assertThat(sequences.values())
          .allMatch(LongStream.rangeClosed(1, 60).boxed().toList()::equals);
    }
  }

  @Test
  void the_same_message_twice_has_one_effect() {
    var company = UUID.randomUUID();
    var event = UUID.randomUUID();
    InventoryFixtures.register(queues, company, event);
    InventoryFixtures.register(queues, company, event);
    InventoryFixtures.register(queues, company, UUID.randomUUID());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> sql.count("select count(*) from inbox where company_id = ?", company) == 2);
    assertThat(sql.count("select count(*) from warehouse where company_id = ?", company))
        .isEqualTo(1);
  }

  @Test
  void what_cannot_be_taken_in_is_put_aside_with_its_reason_and_can_be_replayed() {
    var company = UUID.randomUUID();
    queues.publish(company + ".auth.company.registered.v1", "this is no event");
    var garbage = deadLetter(company);
    assertThat(garbage.body()).isEqualTo("this is no event");
    assertThat(garbage.headers().get("x-mizan-reason").toString()).contains("not a CloudEvent");

    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth","subject":"%s","company":"%s",
         "type":"dz.mizan.auth.company.renamed.v1","time":"2026-11-20T08:00:00Z","sequence":2,
         "datacontenttype":"application/json","data":{"companyId":"%s"}}
        """
            .formatted(UUID.randomUUID(), company, company, company));
    assertThat(deadLetter(company).headers().get("x-mizan-reason").toString())
        .contains("no handler for dz.mizan.auth.company.renamed.v1");

    var event = UUID.randomUUID();
    sql.update("revoke insert on warehouse from inventory_app");
    InventoryFixtures.register(queues, company, event);
    var dead = deadLetter(company);
    sql.update("grant insert on warehouse to inventory_app");
    assertThat(dead.headers().get("x-mizan-reason").toString()).contains("permission denied");
    assertThat(dead.headers()).containsKeys("x-mizan-attempts", "x-mizan-failed-at");
    assertThat(dead.headers().get("x-mizan-routing-key"))
        .isEqualTo(company + ".auth.company.registered.v1");

    queues.publishToQueue("mizan.inventory", dead.body(), dead.headers());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> sql.count("select count(*) from warehouse where company_id = ?", company) == 1);
  }

  @Test
  void a_database_that_comes_back_finds_every_message_still_there() {
    var company = UUID.randomUUID();
    stack.postgres().stop();
    InventoryFixtures.register(queues, company, UUID.randomUUID());
    var storekeeper = new Storekeeper(tokens, company, UUID.randomUUID());
    storekeeper.request().get("/api/v1/products").then().statusCode(503).header("Retry-After", "1");
    stack.postgres().start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> storekeeper.request().get("/api/v1/products").statusCode() == 200);
    assertThat(queues.count("mizan.inventory")).isZero();
  }

  @Test
  void two_hundred_requests_of_ten_companies_at_once_see_only_their_own() {
    var keepers =
        IntStream.range(0, 10).mapToObj(i -> InventoryFixtures.company(queues, tokens)).toList();
    var products = keepers.stream().map(Storekeeper::product).toList();
    var leaks =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> {
                  List<String> seen =
                      keepers.get(i % 10).request().get("/api/v1/products").path("items.id");
                  return seen.equals(List.of(products.get(i % 10))) ? null : seen.toString();
                })
            .filter(leak -> leak != null)
            .toList();
    assertThat(leaks).isEmpty();
  }

  /** That of this company; those of others are none of our business. */
  private Message deadLetter(UUID company) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                queues
                    .take(DEAD_LETTERS)
                    .filter(
                        letter ->
                            letter
                                .headers()
                                .get("x-mizan-routing-key")
                                .toString()
                                .startsWith(company.toString())),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
