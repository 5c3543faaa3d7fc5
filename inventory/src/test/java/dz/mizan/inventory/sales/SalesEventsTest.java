package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is published of orders is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SalesEventsTest {
  private static final String ORDER = "dz.mizan.inventory.order.";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void every_event_of_an_orders_life_has_the_shape_of_its_sample() {
    var shop = Shop.open(queues, tokens, sql);
    var customer =
        shop.customer(
            Map.of(
                "nif",
                "000025001808337",
                "nis",
                "000025010012345",
                "rc",
                "25/00-0015609 B 04",
                "ai",
                "25010123456",
                "paymentTermsDays",
                30));
    var product = shop.product("100", "152.50");
    try (var tap = new EventTap(stack.broker(), shop.company() + ".inventory.order.#")) {
      var request =
          order(customer, line(product, "4", "250.00"), line(shop.service(), "1", "1000"));
      request.put("reference", "BC-778");
      request.put("requestedOn", "2026-12-03");
      request.put("discountPercent", "2.5");
      var id = shop.place(request).statusCode(201).extract().<String>path("id");
      shop.act(id, "process", null).statusCode(200);
      shop.act(id, "shipments", Map.of()).statusCode(201);
      shop.act(id, "complete", Map.of()).statusCode(200);
      shop.act(
              id,
              "refunds",
              Map.of(
                  "reason",
                  "Marchandise non conforme",
                  "lines",
                  List.of(Map.of("lineId", shop.lineId(id, 0), "quantity", "1"))))
          .statusCode(201);
      var cancelled = shop.placed(customer, line(product, "1", "9"));
      shop.act(cancelled, "cancel", Map.of("reason", "Le client a renoncé")).statusCode(200);
      var sequences = new java.util.ArrayList<Long>();
      for (var type : List.of("created", "processed", "shipped", "completed", "refunded")) {
        var event = tap.awaitType(ORDER + type + ".v1").json();
        sequences.add(event.path("sequence").asLong());
        assertThat(event.path("subject").asText()).isEqualTo(id);
        EventSamples.requireSameShape(event);
      }
      assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
      EventSamples.requireSameShape(tap.awaitType(ORDER + "cancelled.v1").json());
    }
  }
}
