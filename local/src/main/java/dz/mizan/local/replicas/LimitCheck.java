package dz.mizan.local.replicas;

import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** A limit counts for all replicas together: here that of calendar feeds, by address. */
record LimitCheck(Probe probe) {
  private static final int QUOTA = 60;

  /** So long a window that nothing of it comes back meanwhile. */
  static final String SETTING = QUOTA + "/60m";

  private static final int SENT = 2 * QUOTA;
  private static final int TOO_MANY = 429;
  // Replicas hear of each other every 0.25 s, in which 5 or 6 are sent; and some patience.
  private static final int SLACK = 15;
  private static final Duration PAUSE = Duration.ofMillis(40);

  void check(Consumer<Finding> findings) {
    var feed = "/api/v1/leave-feeds/" + probe.company().id() + "/" + probe.company().id();
    var path = feed + "/9999999999/" + "A".repeat(43) + ".ics";
    var urls = probe.fleet().urls(Service.HR).stream().map(url -> url + path).toList();
    var letThrough = new ArrayList<Integer>();
    urls.forEach(url -> letThrough.add(0));
    for (int i = 0; i < SENT; i++) {
      int at = i % urls.size();
      if (!isRefused(urls.get(at))) {
        letThrough.set(at, letThrough.get(at) + 1);
      }
      Waiting.until(PAUSE, () -> false);
    }
    int sum = letThrough.stream().mapToInt(Integer::intValue).sum();
    findings.accept(
        new Finding(
            "let through of %d, limit %d".formatted(SENT, QUOTA),
            sum + ", by replica " + letThrough,
            sum >= QUOTA && sum <= QUOTA + SLACK));
    long refusing = urls.stream().filter(this::isRefused).count();
    findings.accept(Finding.equal("replicas that refuse then", (long) urls.size(), refusing));
  }

  private boolean isRefused(String url) {
    return probe.get(url, null).status() == TOO_MANY;
  }
}
