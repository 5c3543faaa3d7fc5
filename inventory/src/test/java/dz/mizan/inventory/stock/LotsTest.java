package dz.mizan.inventory.stock;

import static dz.mizan.inventory.stock.LedgerFixture.lots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LotsTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  LedgerFixture ledger;

  @BeforeEach
  void company() {
    ledger = LedgerFixture.company(queues, tokens, sql);
  }

  @AfterEach
  void nothing_contradicts_itself() {
    assertThat(ledger.contradictions()).isEmpty();
  }

  @Test
  void goods_that_are_told_apart_by_lots_come_in_with_their_lots_only() {
    var product = ledger.product("LOT", "CMUP");
    ledger
        .receive(product, "5", "10", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("lot-required"));
    ledger
        .receive(product, "5", "10", lots("A", null, "4"))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("parts"));
    assertThat(ledger.movements(product)).isZero();
    assertThat(sql.count("select count(*) from lot where product_id = ?::uuid", product)).isZero();
    ledger
        .receive(product, "5", "10", lots("A", "2031-01-01", "2", "B", "2030-01-01", "3"))
        .then()
        .statusCode(201)
        .body("parts", hasSize(2))
        .body("parts[0].lotNumber", equalTo("B"));
  }

  @Test
  void what_expires_first_goes_out_first_and_what_has_expired_does_not() {
    var product = ledger.product("LOT", "CMUP");
    var yesterday = LocalDate.now().minusDays(2).toString();
    ledger
        .receive(
            product,
            "9",
            "10",
            lots("LATE", "2031-01-01", "3", "SOON", "2030-01-01", "3", "GONE", yesterday, "3"))
        .then()
        .statusCode(201);
    ledger
        .issue(product, "4", Map.of())
        .then()
        .statusCode(201)
        .body("parts[0].lotNumber", equalTo("SOON"))
        .body("parts[0].quantity", equalTo("3.000"))
        .body("parts[1].lotNumber", equalTo("LATE"))
        .body("parts[1].quantity", equalTo("1.000"));
    ledger
        .issue(product, "3", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("available", equalTo("2.000"));
    ledger
        .issue(product, "1", lots("GONE", null, "1"))
        .then()
        .statusCode(422)
        .body("code", equalTo("lot-expired"));
    ledger
        .move(LedgerFixture.movement(product, "SCRAP", "3", null, lots("GONE", null, "3")))
        .then()
        .statusCode(201)
        .body("quantity", equalTo("-3.000"));
    assertThat(ledger.level(product).get("on_hand")).hasToString("2.000");
  }

  @Test
  void a_lot_means_nothing_to_a_product_without_lots_and_unknown_ones_are_not_invented() {
    var plain = ledger.product("NONE", "CMUP");
    ledger
        .receive(plain, "1", "1", lots("A", null, "1"))
        .then()
        .statusCode(422)
        .body("code", equalTo("lot-not-expected"));
    var product = ledger.product("LOT", "CMUP");
    ledger.receive(product, "1", "1", lots("A", "2031-01-01", "1")).then().statusCode(201);
    ledger
        .issue(product, "1", lots("B", null, "1"))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-lot"));
    ledger
        .receive(product, "1", "1", lots("A", "2032-01-01", "1"))
        .then()
        .statusCode(409)
        .body("code", equalTo("lot-expiry-differs"))
        .body("expiresOn", equalTo("2031-01-01"));
    assertThat(ledger.movements(product)).isEqualTo(1);
  }

  @Test
  void a_serial_number_is_one_piece_in_one_place() {
    var product = ledger.product("SERIAL", "CMUP");
    ledger
        .receive(product, "2", "5", lots("SN-1", null, "2"))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("parts.quantity"));
    ledger
        .receive(product, "2", "5", lots("SN-1", null, "1", "SN-2", null, "1"))
        .then()
        .statusCode(201);
    var elsewhere = new java.util.HashMap<String, Object>(lots("SN-1", null, "1"));
    elsewhere.put("warehouseId", ledger.otherWarehouse());
    ledger
        .receive(product, "1", "5", elsewhere)
        .then()
        .statusCode(409)
        .body("code", equalTo("serial-in-stock"))
        .body("serialNumber", equalTo("SN-1"));
    ledger.issue(product, "1", lots("SN-1", null, "1")).then().statusCode(201);
    ledger.receive(product, "1", "5", elsewhere).then().statusCode(201);
  }

  @Test
  void of_twenty_who_receive_the_same_serial_number_at_once_one_does() {
    var product = ledger.product("SERIAL", "CMUP");
    var statuses =
        atOnce(20, () -> ledger.receive(product, "1", "5", lots("SN-9", null, "1")).statusCode());
    assertThat(statuses).containsOnly(201, 409);
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(ledger.level(product).get("on_hand")).hasToString("1.000");
  }

  @Test
  void lots_go_out_exactly_under_concurrency() {
    var product = ledger.product("LOT", "FIFO");
    ledger
        .receive(product, "10", "7.3333", lots("A", "2031-01-01", "4", "B", "2032-01-01", "6"))
        .then()
        .statusCode(201);
    var statuses = atOnce(30, () -> ledger.issue(product, "1", Map.of()).statusCode());
    assertThat(statuses).containsOnly(201, 422);
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
    assertThat(ledger.level(product).get("value")).hasToString("0.00");
  }

  @Test
  void goods_in_locations_are_found_and_unplaced_ones_go_first() {
    var product = ledger.product("NONE", "CMUP");
    var shelf = ledger.location("A-1");
    ledger
        .receive(
            product,
            "10",
            "2",
            Map.of("parts", List.of(Map.of("locationId", shelf, "quantity", "6"))))
        .then()
        .statusCode(201);
    ledger.issue(product, "4", Map.of()).then().statusCode(201).body("parts", hasSize(0));
    ledger
        .issue(product, "1", Map.of())
        .then()
        .statusCode(201)
        .body("parts[0].locationId", equalTo(shelf));
    ledger
        .issue(product, "6", Map.of("parts", List.of(Map.of("locationId", shelf, "quantity", "6"))))
        .then()
        .statusCode(422)
        .body("available", equalTo("5.000"));
    ledger
        .receive(
            product,
            "1",
            "2",
            Map.of(
                "parts",
                List.of(
                    Map.of("locationId", java.util.UUID.randomUUID().toString(), "quantity", "1"))))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-location"));
    assertThat(ledger.level(product).get("placed")).hasToString("5.000");
  }

  static <T> List<T> atOnce(int count, Callable<T> call) {
    try (var pool = Executors.newFixedThreadPool(count)) {
      return pool.invokeAll(IntStream.range(0, count).mapToObj(i -> call).toList()).stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
