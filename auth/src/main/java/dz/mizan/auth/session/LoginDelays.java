package dz.mizan.auth.session;

import dz.mizan.auth.password.TooBusy;
import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Logins that wait, without a thread. They are few, under each name, from each address and in all:
 * who guesses many passwords at once would otherwise wait only once.
 */
@ApplicationScoped
class LoginDelays {
  static final int MAX_WAITING = 1_000;
  static final int MAX_WAITING_ALIKE = 20;
  private static final long FIRST_MS = 200;
  private static final long LONGEST_MS = 5_000;
  private static final int LONGEST_AFTER = 6;

  private final AtomicInteger waiting = new AtomicInteger();
  private final Map<String, Integer> waitingAlike = new ConcurrentHashMap<>();

  /**
   * How long the next attempt waits: nothing at first, then 0.2 s, doubled by each failure up to 5
   * s.
   *
   * @param excess failures beyond those that are nobody's business
   */
  static long delayMs(long excess) {
    if (excess <= 0) {
      return 0;
    }
    return excess >= LONGEST_AFTER ? LONGEST_MS : FIRST_MS << (excess - 1);
  }

  /**
   * Waits that long.
   *
   * @throws TooBusy (as a failure) at once, if too many wait already
   */
  Uni<Void> pause(Tried tried, long delayMs) {
    if (!enter(tried)) {
      return Uni.createFrom().failure(new TooBusy());
    }
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(delayMs))
        .onTermination()
        .invoke(() -> leave(tried))
        .emitOn(CallingContext.resume());
  }

  int waiting() {
    return waiting.get();
  }

  private boolean enter(Tried tried) {
    int all = waiting.incrementAndGet();
    int ofName = waitingAlike.merge(tried.name(), 1, Integer::sum);
    int ofAddress = waitingAlike.merge(tried.address(), 1, Integer::sum);
    if (all > MAX_WAITING || ofName > MAX_WAITING_ALIKE || ofAddress > MAX_WAITING_ALIKE) {
      leave(tried);
      return false;
    }
    return true;
  }

  private void leave(Tried tried) {
    waiting.decrementAndGet();
    waitingAlike.computeIfPresent(tried.name(), (name, count) -> count == 1 ? null : count - 1);
    waitingAlike.computeIfPresent(
        tried.address(), (address, count) -> count == 1 ? null : count - 1);
  }
}
