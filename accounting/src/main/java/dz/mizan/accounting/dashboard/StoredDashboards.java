package dz.mizan.accounting.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were made before: in this process, and in Redis for the other replicas. What has
 * gone out of date is not looked for any more and expires.
 */
@ApplicationScoped
class StoredDashboards {
  private static final Logger LOG = Logger.getLogger(StoredDashboards.class);
  private static final long KEPT_SECONDS = 600;
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final long AWAY_NS = Duration.ofSeconds(2).toNanos();

  private final ReactiveValueCommands<String, byte[]> redis;
  private final Cache<Key, byte[]> own =
      Caffeine.newBuilder()
          .maximumSize(1_000)
          .expireAfterWrite(Duration.ofSeconds(KEPT_SECONDS))
          .executor(Runnable::run)
          .build();
  private volatile boolean away;
  private volatile long askAgainNs;

  StoredDashboards(ReactiveRedisDataSource redis) {
    this.redis = redis.value(String.class, byte[].class);
  }

  /**
   * What an answer is of.
   *
   * @param state of the books, read before the rows that the answer is made from
   */
  record Key(UUID companyId, int year, PostedCount.State state) {
    String redisKey() {
      return "mizan:dashboard:%s:%d:%d:%s"
          .formatted(companyId, year, state.posted(), state.settings());
    }
  }

  /** The stored answer, or else a new one. */
  Uni<byte[]> findOrMake(Key key, Supplier<Uni<byte[]>> make) {
    var found = own.getIfPresent(key);
    if (found != null) {
      return Uni.createFrom().item(found);
    }
    return find(key)
        .chain(
            stored ->
                stored != null
                    ? Uni.createFrom().item(stored)
                    : make.get().invoke(body -> store(key, body)))
        .invoke(body -> own.put(key, body));
  }

  private void store(Key key, byte[] body) {
    if (!isAway()) {
      redis
          .setex(key.redisKey(), KEPT_SECONDS, body)
          .subscribe()
          .with(stored -> {}, this::notReached);
    }
  }

  private Uni<byte @Nullable []> find(Key key) {
    if (isAway()) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .deferred(() -> redis.get(key.redisKey()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(found -> away = false)
        .onFailure()
        .invoke(this::notReached)
        .onFailure()
        .recoverWithNull()
        .emitOn(CallingContext.resume());
  }

  private boolean isAway() {
    return away && System.nanoTime() - askAgainNs < 0;
  }

  private void notReached(Throwable failure) {
    askAgainNs = System.nanoTime() + AWAY_NS;
    if (!away) {
      away = true;
      LOG.warnf("Redis is away, dashboards are stored in this process alone: %s", failure);
    }
  }
}
