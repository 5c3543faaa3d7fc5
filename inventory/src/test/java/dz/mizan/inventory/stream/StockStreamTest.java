package dz.mizan.inventory.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.security.StaleCredentials;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.reservation.AtOnce;
import dz.mizan.inventory.reservation.ReservationFixture;
import dz.mizan.inventory.stream.StreamClient.Received;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StockStreamTest {
  // The feed pauses five times as long as its last look took, which on a busy machine is seconds.
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration PATIENCE = InventoryFixtures.PATIENCE;
  private static final String MOVE =
      """
      select replayed from move_stock(?::uuid, null, null, null, null, uuidv7(), uuidv7(), uuidv7(),
        null, null, ?::uuid, ?::uuid, 'RECEIPT', ?::numeric, 10, null)
      """;

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject StaleCredentials stale;
  ReservationFixture shop;
  String warehouse;
  private final List<StreamClient> clients = new ArrayList<>();

  @BeforeEach
  void company() {
    shop = ReservationFixture.company(queues, tokens, sql);
    warehouse = shop.warehouse();
  }

  @AfterEach
  void close() {
    clients.forEach(StreamClient::close);
  }

  private StreamClient follow(ReservationFixture of, String more, @Nullable String lastEventId) {
    var token = of.keeper().token().sign();
    return follow(token, "warehouseId=" + of.warehouse() + more, lastEventId);
  }

  private StreamClient follow(String token, String query, @Nullable String lastEventId) {
    var client = new StreamClient(token, query, lastEventId);
    clients.add(client);
    return client;
  }

  private static boolean isLevel(Received event, String product, String onHand) {
    return event.event().equals("level")
        && event.data().getString("productId").equals(product)
        && event.data().getString("onHand").equals(onHand);
  }

  private void issue(String product, String quantity) {
    shop.request()
        .body(shop.keeper().issue(product, quantity))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(201);
  }

  @Test
  void a_stream_begins_with_what_is_there_and_goes_on_with_what_changes() {
    var product = shop.stocked("10");
    var other = shop.stocked("3");
    var client = follow(shop, "", null);
    assertThat(client.status()).isEqualTo(200);
    assertThat(client.header("Content-Type")).startsWith("text/event-stream");
    assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
    client.await("snapshot-end");
    assertThat(client.received())
        .extracting(Received::event)
        .containsExactly("snapshot", "level", "level", "snapshot-end");

    issue(product, "4");
    var event = client.await(e -> isLevel(e, product, "6.000"), SOON);
    assertThat(event.data().getString("available")).isEqualTo("6.000");
    assertThat(event.data().getLong("sequence")).isEqualTo(2);
    assertThat(event.data().getString("averageCost")).isEqualTo("10.0000");
    assertThat(event.data().getString("value.amount")).isEqualTo("60.00");
    assertThat(event.data().getString("warehouseId")).isEqualTo(warehouse);
    // A promise changes what is available, though nothing moves.
    var reservation = shop.reserved(other, "2");
    client.await(
        e ->
            isLevel(e, other, "3.000")
                && e.data().getString("reserved").equals("2.000")
                && e.data().getString("available").equals("1.000"),
        SOON);
    shop.request().post("/api/v1/reservations/" + reservation + "/release").then().statusCode(200);
    client.await(
        e -> client.levels().getLast().data().getString("available").equals("3.000"), SOON);
    assertThat(client.levels()).hasSize(5);
  }

  @Test
  void only_one_product_is_followed_if_that_is_asked_for() {
    var product = shop.stocked("10");
    var other = shop.stocked("10");
    var client = follow(shop, "&snapshot=false&productId=" + product, null);
    client.await("ready");
    issue(other, "1");
    issue(product, "1");
    client.await(e -> isLevel(e, product, "9.000"), SOON);
    assertThat(client.levels()).hasSize(1);
  }

  @Test
  void a_stream_that_is_resumed_gets_exactly_what_it_missed() {
    var seen = shop.stocked("10");
    var missed = shop.stocked("10");
    var promised = shop.stocked("10");
    shop.stocked("10");
    String id;
    try (var client = follow(shop, "&snapshot=false", null)) {
      client.await("ready");
      issue(seen, "1");
      client.await(e -> isLevel(e, seen, "9.000"), SOON);
      id = client.lastId();
    }
    issue(missed, "2");
    issue(missed, "3");
    shop.reserved(promised, "1");
    var resumed = follow(shop, "", id);
    resumed.await(e -> isLevel(e, missed, "5.000"), PATIENCE);
    resumed.await(e -> isLevel(e, promised, "10.000"), PATIENCE);
    assertThat(resumed.received()).extracting(Received::event).containsExactly("level", "level");
    var again = follow(shop, "", resumed.lastId());
    issue(seen, "1");
    again.await(e -> isLevel(e, seen, "8.000"), PATIENCE);
    assertThat(again.received()).hasSize(1);
  }

  @Test
  void a_transaction_that_was_under_way_is_not_missed_however_it_commits() throws SQLException {
    var slow = shop.stocked("10");
    var quick = shop.stocked("10");
    String id;
    StreamClient live;
    try (var connection = begin(slow, "5")) {
      live = follow(shop, "&snapshot=false", null);
      live.await("ready");
      issue(quick, "1");
      live.await(e -> isLevel(e, quick, "9.000"), SOON);
      id = live.lastId();
      connection.commit();
    }
    live.await(e -> isLevel(e, slow, "15.000"), SOON);
    // And for one that left before it committed.
    var resumed = follow(shop, "", id);
    resumed.await(e -> isLevel(e, slow, "15.000"), PATIENCE);
    assertThat(resumed.received()).hasSize(1);
  }

  // As another replica would, without this process knowing.
  private Connection begin(String product, String quantity) throws SQLException {
    var connection = stack.database(Service.INVENTORY).connectAsAdmin();
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setObject(1, shop.keeper().company());
      statement.setString(2, product);
      statement.setString(3, warehouse);
      statement.setString(4, quantity);
      statement.executeQuery().close();
    }
    return connection;
  }

  @Test
  void changes_of_other_replicas_arrive_too() throws SQLException {
    var product = shop.stocked("10");
    var client = follow(shop, "&snapshot=false", null);
    client.await("ready");
    try (var connection = begin(product, "5")) {
      connection.commit();
    }
    client.await(e -> isLevel(e, product, "15.000"), SOON);
  }

  @Test
  void under_load_every_level_is_told_as_it_is_in_the_end() {
    var products = List.of(shop.stocked("100"), shop.stocked("100"), shop.stocked("100"));
    var client = follow(shop, "&snapshot=false", null);
    client.await("ready");
    AtOnce.calls(
        15,
        () -> {
          for (int i = 0; i < 6; i++) {
            issue(products.get(i % 3), "1");
          }
          return true;
        });
    for (var product : products) {
      client.await(e -> isLevel(e, product, "70.000"), PATIENCE);
    }
    // Never twice the same, never back.
    var last = new HashMap<String, Long>();
    for (var level : client.levels()) {
      long sequence = level.data().getLong("sequence");
      assertThat(sequence)
          .isGreaterThan(last.getOrDefault(level.data().getString("productId"), 0L));
      last.put(level.data().getString("productId"), sequence);
    }
  }

  @Test
  void an_id_that_cannot_be_read_or_is_too_old_begins_with_all_levels() {
    var product = shop.stocked("10");
    for (var id : List.of("nonsense", "7:8:~1", "999999999:999999999:~99999999999999")) {
      var client = follow(shop, "&snapshot=false", id);
      client.await("snapshot-end");
      assertThat(client.received())
          .extracting(Received::event)
          .containsExactly("snapshot", "level", "snapshot-end");
      assertThat(isLevel(client.levels().getFirst(), product, "10.000")).isTrue();
    }
  }

  @Test
  void a_large_warehouse_comes_page_by_page_and_complete() {
    sql.update(
        "insert into product (company_id, id, sku, name_fr, unit, version)"
            + " select ?, uuidv7(), 'P-' || n, 'P', 'PIECE', 0 from generate_series(1, 450) n",
        shop.keeper().company());
    sql.update(
        "insert into stock_level (company_id, id, product_id, warehouse_id)"
            + " select company_id, uuidv7(), id, ?::uuid from product where company_id = ?",
        warehouse,
        shop.keeper().company());
    var client = follow(shop, "", null);
    client.await("snapshot-end");
    var products = new HashSet<String>();
    client.levels().forEach(level -> products.add(level.data().getString("productId")));
    assertThat(client.levels()).hasSize(450);
    assertThat(products).hasSize(450);
  }

  @Test
  void a_stream_ends_with_its_token_and_with_its_session() {
    var session = UUID.randomUUID();
    var revoked =
        follow(
            shop.keeper().token().session(session.toString()).sign(),
            "warehouseId=" + warehouse,
            null);
    var expiring =
        follow(
            shop.keeper().token().claim("exp", Instant.now().getEpochSecond() + 3).sign(),
            "warehouseId=" + warehouse,
            null);
    var other = follow(shop, "", null);
    revoked.await("snapshot-end");
    stale.learn(session, Instant.now().minusSeconds(120));
    assertThat(revoked.await("end").data().getString("reason")).isEqualTo("credentials-changed");
    assertThat(expiring.await("end").data().getString("reason")).isEqualTo("token-expired");
    revoked.awaitEnd();
    expiring.awaitEnd();
    assertThat(other.received()).extracting(Received::event).doesNotContain("end");
  }

  @Test
  void other_companies_and_other_warehouses_are_not_heard() {
    var other = ReservationFixture.company(queues, tokens, sql);
    var mine = follow(shop, "&snapshot=false", null);
    var theirs = follow(other, "&snapshot=false", null);
    mine.await("ready");
    theirs.await("ready");
    var product = shop.stocked("10");
    mine.await(e -> isLevel(e, product, "10.000"), SOON);
    var theirProduct = other.stocked("4");
    theirs.await(e -> isLevel(e, theirProduct, "4.000"), SOON);
    assertThat(theirs.levels()).hasSize(1);
    assertThat(mine.levels()).hasSize(1);

    var stranger = other.keeper().token().sign();
    assertThat(follow(stranger, "warehouseId=" + warehouse, null).status()).isEqualTo(404);
    var path = "/api/v1/stock-levels/stream";
    RestAssured.given().queryParam("warehouseId", warehouse).get(path).then().statusCode(401);
    shop.with("products:read")
        .queryParam("warehouseId", warehouse)
        .get(path)
        .then()
        .statusCode(403);
    shop.elsewhere()
        .queryParam("warehouseId", warehouse)
        .get(path)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    shop.request().get(path).then().statusCode(400);
  }

  @Test
  void streams_are_bounded_and_room_is_given_back() {
    for (int i = 0; i < 50; i++) {
      assertThat(follow(shop, "&snapshot=false", null).status()).isEqualTo(200);
    }
    var refused = follow(shop, "", null);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("15");
    clients.forEach(StreamClient::close);
    org.awaitility.Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> follow(shop, "", null).status(), status -> status == 200);
  }
}
