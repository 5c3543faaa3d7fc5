package dz.mizan.local.replicas;

import dz.mizan.local.server.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * How soon all replicas know of something. What counts is when the last request was sent that was
 * answered as if nothing had happened; how long an answer takes does not.
 *
 * @param sinceNs when the change was answered, by {@link System#nanoTime}
 */
record Agreement(long sinceNs) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PROMISED_MS = 1_000;

  /** Since the change that has just been answered. */
  static Agreement fromNow() {
    return new Agreement(System.nanoTime());
  }

  /**
   * @param knows whether what was answered there is as it is now
   */
  Finding of(String what, List<String> urls, Predicate<String> knows) {
    var lastNs = new AtomicLong();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      urls.forEach(url -> workers.execute(() -> ask(url, knows, lastNs)));
    }
    long ms = lastNs.get() / 1_000_000;
    return new Finding(what, ms + " ms", ms <= PROMISED_MS);
  }

  private void ask(String url, Predicate<String> knows, AtomicLong lastNs) {
    Waiting.until(
        PATIENCE,
        () -> {
          long sentNs = System.nanoTime();
          boolean known = knows.test(url);
          if (!known) {
            lastNs.accumulateAndGet(sentNs - sinceNs, Math::max);
          }
          return known;
        });
  }
}
