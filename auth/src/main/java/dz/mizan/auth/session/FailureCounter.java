package dz.mizan.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts failures within a minute of the first, in Redis for all replicas together. While Redis is
 * away each process counts alone, and asks Redis again every few seconds.
 */
@ApplicationScoped
class FailureCounter {
  private static final Logger LOG = Logger.getLogger(FailureCounter.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long AWAY_NS = Duration.ofSeconds(5).toNanos();
  // One script: a counter that lost its expiry on the way would count for ever.
  private static final String INCREMENT =
      """
      local n = redis.call('INCR', KEYS[1])
      if n == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
      return n
      """;

  private final ReactiveRedisDataSource redis;
  private final Cache<String, AtomicInteger> own =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();
  private volatile boolean away;
  private volatile long askAgainNs = System.nanoTime();

  FailureCounter(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  /** Failures so far. */
  Uni<Integer> count(String key) {
    return orAlone(
        () ->
            redis
                .execute("GET", key)
                .map(found -> found == null ? Integer.valueOf(0) : found.toInteger()),
        () -> {
          var count = own.getIfPresent(key);
          return count == null ? 0 : count.get();
        });
  }

  /** Counts one more. @return failures so far, with this one */
  Uni<Integer> increment(String key) {
    return orAlone(
        () ->
            redis
                .execute("EVAL", INCREMENT, "1", key, String.valueOf(WINDOW.toSeconds()))
                .map(count -> count.toInteger()),
        () -> own.get(key, missing -> new AtomicInteger()).incrementAndGet());
  }

  private Uni<Integer> orAlone(Supplier<Uni<Integer>> shared, Supplier<Integer> alone) {
    if (away && System.nanoTime() - askAgainNs < 0) {
      return Uni.createFrom().item(alone);
    }
    return Uni.createFrom()
        .deferred(shared::get)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(count -> isBack())
        .onFailure()
        .recoverWithItem(
            failure -> {
              isAway(failure);
              return alone.get();
            })
        .emitOn(CallingContext.resume());
  }

  /** Whether Redis did not answer lately. */
  boolean isAlone() {
    return away;
  }

  private void isBack() {
    if (away) {
      away = false;
      LOG.info("Redis is back: login failures are counted for all replicas");
    }
  }

  private void isAway(Throwable failure) {
    askAgainNs = System.nanoTime() + AWAY_NS;
    if (!away) {
      away = true;
      LOG.warnf("Redis is away, login failures are counted alone: %s", failure);
    }
  }
}
