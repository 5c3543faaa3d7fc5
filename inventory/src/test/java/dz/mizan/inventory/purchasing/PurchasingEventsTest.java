package dz.mizan.inventory.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What purchasing publishes is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PurchasingEventsTest {
  private static final String PREFIX = "dz.mizan.inventory.";

  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void every_event_has_the_shape_of_its_sample_and_an_orders_events_are_counted_from_one() {
    var buyer = Buyer.of(queues, tokens);
    var product = buyer.product();
    try (var tap = new EventTap(stack.broker(), buyer.keeper.company() + ".inventory.#")) {
      var order = buyer.sent(product, "100", "420.50");
      var received =
          buyer.receive(
              order.id(),
              Map.of(
                  "deliveryNote",
                  "BL-4711",
                  "lines",
                  List.of(Buyer.receiptLine(order.line(), "60"))));
      String receipt = received.path("id");
      buyer.giveBack(receipt, received.path("lines[0].id"), "5").then().statusCode(201);
      var cost =
          buyer
              .request()
              .body(
                  Map.of(
                      "receiptIds", List.of(receipt),
                      "method", "VALUE",
                      "supplierId", buyer.supplier(),
                      "reference", "FT-2026-88",
                      "charges",
                          List.of(Map.of("kind", "CUSTOMS", "label", "DD", "amount", "99.99"))))
              .post("/api/v1/landed-costs");
      cost.then().statusCode(201);
      buyer.request().post(cost.header("Location") + "/cancel").then().statusCode(200);
      buyer.move(order.id(), "close").then().statusCode(200);
      buyer.move(buyer.draft(product, "1", "1").path("id"), "cancel").then().statusCode(200);
      for (var type :
          List.of(
              "purchase-order.approved.v1",
              "purchase-order.sent.v1",
              "purchase-order.received.v1",
              "purchase-order.returned.v1",
              "purchase-order.closed.v1",
              "purchase-order.cancelled.v1",
              "landed-cost.allocated.v1",
              "landed-cost.cancelled.v1")) {
        EventSamples.requireSameShape(tap.awaitType(PREFIX + type).json());
      }
      assertThat(
              tap.messages(m -> m.json().path("subject").asText().equals(order.id())).stream()
                  .map(m -> m.json().path("sequence").asLong())
                  .toList())
          .containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }
}
