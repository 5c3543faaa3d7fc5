package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same request with the same Idempotency-Key, at all replicas at once, has one effect. */
record KeyCheck(Trader trader, Tables tables, String token, String product) {
  private static final int TIMES = 20;
  private static final String MOVED =
      "select count(*) from stock_movement where company_id = ?::uuid and product_id = ?::uuid";

  void check(List<Finding> findings) {
    long before = tables.count(Service.INVENTORY, MOVED, trader.id(), product);
    int wrong = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < TIMES; i++) {
        var key = UUID.randomUUID().toString();
        var body =
            Map.of("productId", product, "kind", "RECEIPT", "quantity", "1", "unitCost", "10.00");
        var answers = new ArrayList<Future<Http.Reply>>();
        for (var url : trader.site().urls(Service.INVENTORY)) {
          answers.add(
              workers.submit(
                  () -> trader.http().post(url + "/api/v1/stock-movements", token, body, key)));
        }
        var ids = new HashSet<String>();
        for (var answer : answers) {
          ids.add(answer.get().required("movement").text("id"));
        }
        wrong += ids.size() == 1 ? 0 : 1;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    findings.add(Finding.none("requests with one key that were answered differently", wrong));
    findings.add(
        Finding.equal(
            "requests with a key of their own, effects",
            (long) TIMES,
            tables.count(Service.INVENTORY, MOVED, trader.id(), product) - before));
  }
}
