package dz.mizan.inventory.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Everybody at once, on the same goods in opposite orders: nobody waits for ever or gets a 5xx. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PurchasingAtOnceTest {
  private static final int CALLERS = 12;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void receipts_returns_costs_and_cancellations_at_once_leave_an_exact_ledger() {
    var buyer = Buyer.of(queues, tokens);
    var supplier = buyer.supplier();
    var one = buyer.product();
    var two = buyer.product();
    var turn = new AtomicInteger();
    var statuses =
        Buyer.atOnce(
            CALLERS,
            () -> {
              var forward = turn.getAndIncrement() % 2 == 0;
              var order =
                  buyer.sent(
                      Buyer.order(
                          supplier,
                          Buyer.line(forward ? one : two, "7", "3.3333"),
                          Buyer.line(forward ? two : one, "5", "1.1111")));
              var received =
                  buyer.receive(
                      order.id(),
                      Map.of(
                          "lines",
                          List.of(
                              Buyer.receiptLine(order.lines().get(1), "5"),
                              Buyer.receiptLine(order.lines().get(0), "7"))));
              String receipt = received.path("id");
              var cost =
                  buyer
                      .request()
                      .body(
                          Map.of(
                              "receiptIds", List.of(receipt),
                              "method", "VALUE",
                              "charges", List.of(Map.of("kind", "OTHER", "amount", "9.99"))))
                      .post("/api/v1/landed-costs");
              var returned = buyer.giveBack(receipt, received.path("lines[0].id"), "2");
              var cancelled = buyer.request().post(cost.header("Location") + "/cancel");
              return List.of(
                  received.statusCode(),
                  cost.statusCode(),
                  returned.statusCode(),
                  cancelled.statusCode());
            });
    assertThat(statuses).containsOnly(List.of(201, 201, 201, 200));
    for (var product : List.of(one, two)) {
      assertThat(sql.text("select value from stock_level where product_id = ?::uuid", product))
          .isEqualTo(
              sql.text(
                  "select sum(value) from stock_movement where product_id = ?::uuid", product));
      assertThat(sql.text("select incoming from stock_level where product_id = ?::uuid", product))
          .isEqualTo("0.000");
    }
    assertThat(
            sql.count(
                "select count(distinct number) from purchase_receipt where company_id = ?",
                buyer.keeper.company()))
        .isEqualTo(CALLERS);
  }
}
