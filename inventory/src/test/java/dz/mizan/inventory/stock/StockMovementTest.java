package dz.mizan.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StockMovementTest {
  private static final String MOVEMENTS = "/api/v1/stock-movements";
  private static final String STOCK_MOVED = "dz.mizan.inventory.stock.moved.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private static <T> List<T> atOnce(int count, Callable<T> call) {
    try (var pool = Executors.newFixedThreadPool(count)) {
      return pool.invokeAll(IntStream.range(0, count).mapToObj(i -> call).toList()).stream()
          .map(StockMovementTest::result)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private long movements(String product) {
    return sql.count("select count(*) from stock_movement where product_id = ?::uuid", product);
  }

  private String onHand(String product) {
    return sql.text("select on_hand from stock_level where product_id = ?::uuid", product);
  }

  @Test
  void goods_come_in_at_their_price_and_go_out_at_the_average() {
    var product = storekeeper.product();
    storekeeper.receive(product, "10", "100.00");
    storekeeper.receive(product, "5", "130.00");
    storekeeper
        .request()
        .body(storekeeper.issue(product, "7"))
        .post(MOVEMENTS)
        .then()
        .statusCode(201)
        .body("quantity", equalTo("-7.000"))
        .body("unitCost", equalTo("110.0000"))
        .body("value.amount", equalTo("-770.00"))
        .body("onHand", equalTo("8.000"))
        .body("averageCost", equalTo("110.0000"));
    storekeeper
        .request()
        .get("/api/v1/stock-value")
        .then()
        .body("value.amount", equalTo("880.00"))
        .body("value.currency", equalTo("DZD"));
  }

  @Test
  void the_last_goods_take_the_rest_of_the_value_with_them() {
    var product = storekeeper.product();
    storekeeper.receive(product, "3", "3.3333");
    atOnce(3, () -> storekeeper.request().body(storekeeper.issue(product, "1")).post(MOVEMENTS));
    assertThat(onHand(product)).isEqualTo("0.000");
    assertThat(sql.text("select value from stock_level where product_id = ?::uuid", product))
        .isEqualTo("0.00");
    assertThat(
            sql.text("select sum(value) from stock_movement where product_id = ?::uuid", product))
        .isEqualTo("0.00");
  }

  @Test
  void of_fifty_who_want_the_last_ten_exactly_ten_get_one() {
    var product = storekeeper.product();
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".inventory.stock.#")) {
      storekeeper.receive(product, "10", "50.00");
      var statuses =
          atOnce(
              50,
              () ->
                  storekeeper
                      .request()
                      .body(storekeeper.issue(product, "1"))
                      .post(MOVEMENTS)
                      .statusCode());
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
      assertThat(statuses).filteredOn(status -> status == 422).hasSize(40);
      assertThat(onHand(product)).isEqualTo("0.000");
      var events = tap.await(11, m -> m.type().equals(STOCK_MOVED), InventoryFixtures.PATIENCE);
      assertThat(events).hasSize(11);
      assertThat(events)
          .extracting(m -> m.json().path("sequence").asLong())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).mapToObj(i -> (long) i).toList());
    }
  }

  @Test
  void twenty_identical_requests_at_once_have_one_effect_and_one_answer() {
    var product = storekeeper.product();
    storekeeper.receive(product, "100", "10.00");
    var key = UUID.randomUUID().toString();
    var answers =
        atOnce(
            20,
            () ->
                storekeeper
                    .request()
                    .header("Idempotency-Key", key)
                    .body(storekeeper.issue(product, "4"))
                    .post(MOVEMENTS));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.header("Location")).distinct()).hasSize(1);
    assertThat(onHand(product)).isEqualTo("96.000");
    assertThat(movements(product)).isEqualTo(2);
    storekeeper
        .request()
        .header("Idempotency-Key", key)
        .body(storekeeper.issue(product, "5"))
        .post(MOVEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    assertThat(onHand(product)).isEqualTo("96.000");
  }

  @Test
  void a_refused_movement_leaves_its_key_free() {
    var product = storekeeper.product();
    var key = UUID.randomUUID().toString();
    var issue = storekeeper.issue(product, "1");
    storekeeper
        .request()
        .header("Idempotency-Key", key)
        .body(issue)
        .post(MOVEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("available", equalTo("0.000"));
    storekeeper.receive(product, "1", "9.00");
    storekeeper
        .request()
        .header("Idempotency-Key", key)
        .body(issue)
        .post(MOVEMENTS)
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPT, 1, , 400",
    "RECEIPT, -1, 5, 400",
    "RECEIPT, 0, 5, 400",
    "RECEIPT, 1, -5, 400",
    "ISSUE, -1, , 400",
    "ISSUE, 1, 5, 400",
    "ADJUSTMENT, 0, , 400",
    "ADJUSTMENT, -1, 5, 400",
    "RECEIPT, 1.0001, 5, 400",
    "RECEIPT, 1, 5.00001, 400",
    "RECEIPT, 1e30, 5, 400",
    "RECEIPT, 1E+2147483647, 5, 400",
    "RECEIPT, 1, 10E+2147483646, 400",
    "RECEIPT, 999999999, 999999999, 400",
    "RECEIPT, NaN, 5, 400",
    "RECEIPT, ten, 5, 400",
    "THEFT, 1, 5, 400",
    "ISSUE, 1, , 422",
    "ADJUSTMENT, -1, , 422"
  })
  void a_movement_that_makes_no_sense_is_refused(
      String kind, String quantity, String unitCost, int status) {
    var product = storekeeper.product();
    var body = new java.util.HashMap<String, Object>();
    body.put("productId", product);
    body.put("kind", kind);
    body.put("quantity", quantity);
    body.put("unitCost", unitCost);
    storekeeper
        .request()
        .body(body)
        .post(MOVEMENTS)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
    assertThat(movements(product)).isZero();
    assertThat(sql.count("select count(*) from stock_level where product_id = ?::uuid", product))
        .isZero();
  }

  @Test
  void another_companys_product_and_warehouse_do_not_exist() {
    var mine = storekeeper.product();
    var other = InventoryFixtures.company(queues, tokens);
    var theirs = other.product();
    var theirWarehouse = other.request().get("/api/v1/warehouses").<String>path("items[0].id");
    storekeeper
        .request()
        .body(Map.of("productId", theirs, "kind", "RECEIPT", "quantity", "1", "unitCost", "1"))
        .post(MOVEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    storekeeper
        .request()
        .body(
            Map.of(
                "productId", mine,
                "warehouseId", theirWarehouse,
                "kind", "RECEIPT",
                "quantity", "1",
                "unitCost", "1"))
        .post(MOVEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
    storekeeper.receive(mine, "1", "1");
    var movement = storekeeper.request().get(MOVEMENTS).<String>path("items[0].id");
    storekeeper.request().get(MOVEMENTS + "/" + movement).then().statusCode(200);
    other.request().get(MOVEMENTS + "/" + movement).then().statusCode(404);
    other.request().get("/api/v1/stock-levels").then().body("items.size()", equalTo(0));
    other.request().get("/api/v1/warehouses/" + theirWarehouse).then().statusCode(200);
    storekeeper.request().get("/api/v1/warehouses/" + theirWarehouse).then().statusCode(404);
  }
}
