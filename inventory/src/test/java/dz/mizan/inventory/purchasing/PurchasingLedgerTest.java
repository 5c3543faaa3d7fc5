package dz.mizan.inventory.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is received, returned, sold and spread in whatever order: the ledger has what the
 * documents say, to the centime.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PurchasingLedgerTest {
  private static final long SEED = 20261126;
  private static final int STEPS = 25;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  Random random;

  private record Received(String receipt, String line) {}

  @ParameterizedTest
  @CsvSource({"CMUP, 1", "CMUP, 2", "FIFO, 3", "FIFO, 4"})
  void the_ledgers_value_is_what_the_documents_brought_and_took(String valuation, int run) {
    buyer = Buyer.of(queues, tokens);
    random = new Random(SEED + run);
    var product = buyer.product();
    sql.update("update product set valuation = ? where id = ?::uuid", valuation, product);
    var quantity = amount(3, 50_000);
    var order = buyer.sent(product, quantity.toPlainString(), amount(4, 9_000_000).toPlainString());
    var receipts = new ArrayList<Received>();
    for (var step = 0; step < STEPS; step++) {
      step(order, quantity, product, receipts);
      requireEqual(product);
    }
    finish(order, quantity);
    requireEqual(product);
    assertThat(
            sql.text(
                "select sum(l.value) from purchase_receipt_line l join purchase_order_line o"
                    + " on o.id = l.order_line_id where o.order_id = ?::uuid",
                order.id()))
        .isEqualTo(
            sql.text("select net from purchase_order_line where order_id = ?::uuid", order.id()));
  }

  private BigDecimal amount(int scale, int bound) {
    return BigDecimal.valueOf(1 + random.nextInt(bound), scale);
  }

  private void step(
      Buyer.Sent order, BigDecimal quantity, String product, List<Received> receipts) {
    var some = quantity.multiply(amount(3, 150)).setScale(3, RoundingMode.UP);
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        var answer = buyer.receive(order, some.toPlainString());
        assertThat(answer.statusCode()).isIn(201, 409, 422);
        if (answer.statusCode() == 201) {
          receipts.add(new Received(answer.path("id"), answer.path("lines[0].id")));
        }
      }
      case 2 -> {
        if (!receipts.isEmpty()) {
          var one = receipts.get(random.nextInt(receipts.size()));
          var back = some.divide(BigDecimal.valueOf(3), 3, RoundingMode.UP);
          assertThat(buyer.giveBack(one.receipt(), one.line(), back.toPlainString()).statusCode())
              .isIn(201, 422);
        }
      }
      case 3 -> spread(receipts);
      default -> {
        var part = some.divide(BigDecimal.valueOf(4), 3, RoundingMode.UP);
        var status =
            buyer
                .request()
                .body(buyer.keeper.issue(product, part.toPlainString()))
                .post("/api/v1/stock-movements")
                .statusCode();
        assertThat(status).isIn(201, 422);
      }
    }
  }

  private void spread(List<Received> receipts) {
    if (receipts.isEmpty()) {
      return;
    }
    var answer =
        buyer
            .request()
            .body(
                Map.of(
                    "receiptIds", receipts.stream().map(Received::receipt).toList(),
                    "method", random.nextBoolean() ? "VALUE" : "QUANTITY",
                    "charges", List.of(Map.of("kind", "OTHER", "amount", amount(2, 100_000)))))
            .post("/api/v1/landed-costs");
    answer.then().statusCode(201);
    if (random.nextInt(3) == 0) {
      buyer.request().post(answer.header("Location") + "/cancel").then().statusCode(200);
    }
  }

  private void finish(Buyer.Sent order, BigDecimal quantity) {
    var left =
        sql.text(
            "select quantity - received from purchase_order_line where order_id = ?::uuid",
            order.id());
    if (new BigDecimal(left).signum() > 0) {
      buyer.receive(order, left).then().statusCode(201);
    }
    assertThat(buyer.status(order.id())).isEqualTo("RECEIVED");
  }

  private void requireEqual(String product) {
    var row =
        sql.rows(
                """
                select coalesce((select value from stock_level where product_id = p.id), 0)::numeric
                    as level,
                  coalesce((select sum(value) from stock_movement where product_id = p.id), 0)
                    as movements,
                  coalesce((select sum(value) from purchase_receipt_line where product_id = p.id), 0)
                  - coalesce((select sum(l.stock_value) from purchase_return_line l
                      join purchase_receipt_line r on r.id = l.receipt_line_id
                      where r.product_id = p.id), 0)
                  + coalesce((select sum(c.stock_value - coalesce(c.reversed_stock_value, 0))
                      from landed_cost c where c.company_id = p.company_id), 0)
                  + coalesce((select sum(value) from stock_movement
                      where product_id = p.id and kind = 'ISSUE'), 0) as documents
                from product p where p.id = ?::uuid
                """,
                product)
            .getFirst();
    assertThat((BigDecimal) row.get("level"))
        .isEqualByComparingTo((BigDecimal) row.get("movements"));
    assertThat((BigDecimal) row.get("documents"))
        .isEqualByComparingTo((BigDecimal) row.get("movements"));
  }
}
