package dz.mizan.inventory.storefront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were made before: some in this process, more in Redis, where the other replicas find
 * them. What has gone out of date is not looked for any more and expires.
 */
@ApplicationScoped
class StoredAnswers {
  private static final Logger LOG = Logger.getLogger(StoredAnswers.class);
  private static final long OWN_BYTES = 16 << 20;
  private static final int OVERHEAD_BYTES = 256;
  private static final long KEPT_SECONDS = 600;
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final long AWAY_NS = Duration.ofSeconds(2).toNanos();

  private final ReactiveValueCommands<String, byte[]> redis;
  private final Cache<Asked, Answer> own =
      Caffeine.newBuilder()
          .maximumWeight(OWN_BYTES)
          .weigher(
              (Asked asked, Answer answer) ->
                  answer.body().length + 2 * asked.what().length() + OVERHEAD_BYTES)
          .executor(Runnable::run)
          .build();
  private final Cache<Asked, Uni<Answer>> underWay =
      Caffeine.newBuilder().maximumSize(10_000).executor(Runnable::run).build();
  private volatile boolean away;
  private volatile long askAgainNs;

  StoredAnswers(ReactiveRedisDataSource redis) {
    this.redis = redis.value(String.class, byte[].class);
  }

  /** The answer if this process has it. */
  @Nullable Answer own(Asked asked) {
    return own.getIfPresent(asked);
  }

  /**
   * The answer from Redis, or else made and stored. Those who ask for the same at once wait for
   * one.
   *
   * @param make makes its body from rows that are read after the generation was
   */
  Uni<Answer> findOrMake(Asked asked, Supplier<Uni<byte[]>> make) {
    return underWay
        .get(
            asked,
            key ->
                find(key)
                    .chain(found -> found == null ? make(key, make) : Uni.createFrom().item(found))
                    .invoke(answer -> own.put(key, answer))
                    .onTermination()
                    .invoke(() -> underWay.invalidate(key))
                    .memoize()
                    .indefinitely())
        .emitOn(CallingContext.resume());
  }

  private Uni<Answer> make(Asked asked, Supplier<Uni<byte[]>> make) {
    return make.get()
        .map(Answer::of)
        .invoke(
            answer -> {
              if (!isAway()) {
                redis
                    .setex(asked.redisKey(), KEPT_SECONDS, answer.body())
                    .subscribe()
                    .with(stored -> {}, this::notReached);
              }
            });
  }

  private Uni<@Nullable Answer> find(Asked asked) {
    if (isAway()) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .deferred(() -> redis.get(asked.redisKey()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(found -> reached())
        .onFailure()
        .invoke(this::notReached)
        .onFailure()
        .recoverWithNull()
        .emitOn(CallingContext.resume())
        .map(body -> body == null ? null : Answer.of(body));
  }

  private boolean isAway() {
    return away && System.nanoTime() - askAgainNs < 0;
  }

  private void reached() {
    away = false;
  }

  private void notReached(Throwable failure) {
    askAgainNs = System.nanoTime() + AWAY_NS;
    if (!away) {
      away = true;
      LOG.warnf("Redis is away, storefront answers are stored in this process alone: %s", failure);
    }
  }
}
