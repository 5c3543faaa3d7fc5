package dz.mizan.local.replicas;

import dz.mizan.local.demo.Answer;
import dz.mizan.local.demo.Company;
import dz.mizan.local.demo.Login;
import dz.mizan.local.stack.Service;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same request with the same Idempotency-Key, at all replicas at once, has one effect. */
record KeyCheck(Probe probe) {
  private static final int TIMES = 20;
  private static final String MOVEMENTS = "/api/v1/stock-movements";

  void check(Consumer<Finding> findings) {
    var superuser = probe.company().superuser();
    var balancer = probe.fleet().endpoints().inventory();
    var product = Map.of("sku", "ONCE", "names", Map.of("fr", "Une fois"), "unit", "PIECE");
    var id = superuser.post(balancer + "/api/v1/products", product).text("id");
    var token = probe.login(Company.SUPERUSER, 0).accessToken();
    var body = Map.of("productId", id, "kind", "RECEIPT", "quantity", "1", "unitCost", "10.00");
    int differing = 0;
    for (int i = 0; i < TIMES; i++) {
      differing += movements(body, token).size() - 1;
    }
    findings.accept(Finding.none("requests with one key that had different answers", differing));
    var moved = superuser.get(balancer + MOVEMENTS + "?limit=200&productId=" + id);
    findings.accept(
        Finding.equal("effects of requests with a key", TIMES, moved.body().path("items").size()));
  }

  /** What all replicas answered, each movement once. */
  private Set<String> movements(Object body, String token) {
    var key = UUID.randomUUID().toString();
    var ids = new HashSet<String>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      probe.fleet().urls(Service.INVENTORY).stream()
          .map(url -> url + MOVEMENTS)
          .map(
              url ->
                  CompletableFuture.supplyAsync(
                      () -> probe.http().post(url, token, body, key), workers))
          .toList()
          .forEach(answer -> ids.add(moved(answer.join())));
    }
    return ids;
  }

  private static String moved(Answer answer) {
    return Login.required(answer, MOVEMENTS).text("id");
  }
}
