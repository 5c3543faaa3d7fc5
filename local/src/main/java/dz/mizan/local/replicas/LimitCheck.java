package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A limit counts for all replicas together. */
record LimitCheck(Trader trader) {
  /** Requests a minute by address to the storefront, in this check. */
  static final int QUOTA = 60;

  private static final int TOO_MANY = 429;
  // A replica knows of the others' at most 0.25 s later: at 20 a second 5, and some patience.
  private static final int SLACK = 15;
  private static final long PAUSE_NS = 50_000_000;

  void check(List<Finding> findings) {
    var urls = trader.site().urls(Service.INVENTORY);
    var path = "/api/v1/storefront/" + trader.id() + "/products";
    var letThrough = new int[urls.size()];
    for (int i = 0; i < 2 * QUOTA; i++) {
      int at = i % urls.size();
      if (trader.http().get(urls.get(at) + path, null).status() != TOO_MANY) {
        letThrough[at]++;
      }
      LockSupport.parkNanos(PAUSE_NS);
    }
    var each = new ArrayList<Integer>();
    int sum = 0;
    for (int count : letThrough) {
      each.add(count);
      sum += count;
    }
    findings.add(
        new Finding(
            "let through of %d, limit %d".formatted(2 * QUOTA, QUOTA),
            sum + " " + each,
            sum >= QUOTA && sum <= QUOTA + SLACK));
    long refusing =
        urls.stream()
            .filter(url -> trader.http().get(url + path, null).status() == TOO_MANY)
            .count();
    findings.add(Finding.equal("replicas that refuse then", refusing, (long) urls.size()));
  }
}
