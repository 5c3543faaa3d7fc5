package dz.mizan.inventory.reservation;

import static dz.mizan.inventory.reservation.ReservationFixture.RESERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.job.JobRuns;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.RefusedMovement;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise ends once, whoever ends it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReservationEndTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject Reservations reservations;
  @Inject StockDoor door;
  @Inject InCompanyWork inCompany;
  ReservationFixture shop;

  @BeforeEach
  void company() {
    shop = ReservationFixture.company(queues, tokens, sql);
  }

  private CompletableFuture<Boolean> ship(String product, String warehouse, String reservation) {
    var change =
        StockChange.of(
                UUID.fromString(product),
                UUID.fromString(warehouse),
                MovementKind.ISSUE,
                BigDecimal.ONE.negate())
            .keeping(UUID.fromString(reservation));
    var document = new Document("sales-shipment", UUID.randomUUID(), "BL-1");
    return inCompany
        .run(shop.keeper().company(), () -> door.move(document, List.of(change)).replaceWith(true))
        .exceptionally(
            failure -> {
              var cause = failure instanceof CompletionException ? failure.getCause() : failure;
              assertThat(cause).isInstanceOf(RefusedMovement.class);
              assertThat(((RefusedMovement) cause).code()).isEqualTo("reservation-ended");
              return false;
            });
  }

  private CompletableFuture<List<UUID>> expire(String reservation) {
    return inCompany.run(
        shop.keeper().company(),
        () ->
            reservations.end(
                List.of(UUID.fromString(reservation)), ReservationState.EXPIRED, true));
  }

  @Test
  void of_expiry_release_and_shipment_at_the_same_moment_exactly_one_wins() {
    var product = shop.stocked("30");
    var warehouse = shop.warehouse();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      ids.add(shop.reserved(product, "1"));
    }
    shop.letExpire(product);
    var shipped = new ArrayList<CompletableFuture<Boolean>>();
    var expired = new ArrayList<CompletableFuture<List<UUID>>>();
    for (int i = 0; i < ids.size(); i++) {
      var id = ids.get(i);
      if (i % 2 == 0) {
        shipped.add(ship(product, warehouse, id));
        expired.add(expire(id));
      } else {
        expired.add(expire(id));
        shipped.add(ship(product, warehouse, id));
      }
    }
    var released =
        AtOnce.all(
            ids.stream()
                .<java.util.concurrent.Callable<Integer>>map(
                    id -> () -> shop.request().post(RESERVATIONS + id + "/release").statusCode())
                .toList());
    int left = 30;
    for (int i = 0; i < ids.size(); i++) {
      boolean isShipped = shipped.get(i).join();
      boolean isExpired = !expired.get(i).join().isEmpty();
      boolean isReleased = released.get(i) == 200;
      assertThat(List.of(isShipped, isExpired, isReleased)).containsOnlyOnce(true);
      assertThat(released.get(i)).isIn(200, 409);
      assertThat(shop.state(ids.get(i)))
          .isEqualTo(isShipped ? "CONSUMED" : isExpired ? "EXPIRED" : "RELEASED");
      left -= isShipped ? 1 : 0;
    }
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    assertThat(shop.level(product, "on_hand")).isEqualTo(left + ".000");
  }

  @Test
  void what_has_ended_is_neither_released_nor_prolonged_nor_shipped() {
    var product = shop.stocked("10");
    var expired = shop.reserved(product, "1");
    shop.letExpire(product);
    JobRuns.run(shop.keeper(), "release-expired-reservations");
    var released = shop.reserved(product, "1");
    shop.request().post(RESERVATIONS + released + "/release").then().statusCode(200);
    var consumed = shop.reserved(product, "1");
    assertThat(ship(product, shop.warehouse(), consumed).join()).isTrue();
    for (var id : List.of(expired, released, consumed)) {
      var before = shop.state(id);
      for (var action : List.of("release", "extend")) {
        shop.request()
            .header("If-Match", "*")
            .body("{}")
            .post(RESERVATIONS + id + "/" + action)
            .then()
            .statusCode(409)
            .body("code", equalTo("reservation-ended"))
            .body("state", equalTo(before));
      }
      assertThat(ship(product, shop.warehouse(), id).join()).isFalse();
      assertThat(expire(id).join()).isEmpty();
      assertThat(shop.state(id)).isEqualTo(before);
    }
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    assertThat(shop.level(product, "on_hand")).isEqualTo("9.000");
  }

  @Test
  void only_what_is_active_can_become_anything() {
    for (var from : ReservationState.values()) {
      for (var to : ReservationState.values()) {
        assertThat(from.canBecome(to)).isEqualTo(from == ReservationState.ACTIVE);
      }
    }
  }

  @Test
  void a_change_of_what_somebody_else_changed_is_refused() {
    var product = shop.stocked("10");
    var id = shop.reserved(product, "1");
    var statuses =
        AtOnce.calls(
            8,
            () ->
                shop.request()
                    .header("If-Match", "\"1\"")
                    .body("{\"minutes\": 10}")
                    .post(RESERVATIONS + id + "/extend")
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    shop.request().body("{}").post(RESERVATIONS + id + "/extend").then().statusCode(428);
    shop.request()
        .header("If-Match", "\"1\"")
        .post(RESERVATIONS + id + "/release")
        .then()
        .statusCode(412);
    assertThat(shop.state(id)).isEqualTo("ACTIVE");
  }
}
