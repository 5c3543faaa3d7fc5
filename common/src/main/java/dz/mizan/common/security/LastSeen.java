package dz.mizan.common.security;

import dz.mizan.common.reactive.CallingContext;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * When each session was last seen, by whatever service, in Redis: told every ten seconds, so that a
 * request costs nothing. Not worth a write to the database; without Redis it is not known.
 */
@ApplicationScoped
public class LastSeen {
  private static final int BATCH = 256;
  private static final Logger LOG = Logger.getLogger(LastSeen.class);
  private static final long INTERVAL_MS = 10_000;
  private static final Duration KEPT = Duration.ofDays(8);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String KEY = "mizan:last-seen:";

  private final Vertx vertx;
  private final ReactiveRedisDataSource redis;
  private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
  private long timer;

  LastSeen(Vertx vertx, ReactiveRedisDataSource redis) {
    this.vertx = vertx;
    this.redis = redis;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.getDelegate().setPeriodic(INTERVAL_MS, ignored -> tell());
  }

  @PreDestroy
  void stop() {
    vertx.getDelegate().cancelTimer(timer);
  }

  void note(UUID sessionId) {
    seen.put(sessionId, System.currentTimeMillis());
  }

  /** When these were last seen, to ten seconds; those are missing of which nothing is known. */
  public Uni<Map<UUID, Instant>> of(List<UUID> sessionIds) {
    if (sessionIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var keys = sessionIds.stream().map(id -> KEY + id).toArray(String[]::new);
    return redis
        .value(String.class)
        .mget(keys)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(
            found -> {
              var at = new HashMap<UUID, Instant>();
              for (var id : sessionIds) {
                var ms = found.get(KEY + id);
                if (ms != null) {
                  at.put(id, Instant.ofEpochMilli(Long.parseLong(ms)));
                }
              }
              return Map.copyOf(at);
            })
        .onFailure()
        .recoverWithItem(Map.of())
        .emitOn(CallingContext.resume());
  }

  private void tell() {
    if (seen.isEmpty()) {
      return;
    }
    var told = Map.copyOf(seen);
    told.forEach(seen::remove);
    var requests =
        told.entrySet().stream()
            .map(
                entry ->
                    Request.cmd(Command.SET)
                        .arg(KEY + entry.getKey())
                        .arg(entry.getValue().toString())
                        .arg("EX")
                        .arg(String.valueOf(KEPT.toSeconds())))
            .toList();
    // The client refuses a batch that is longer than its queue.
    Multi.createFrom()
        .iterable(requests)
        .group()
        .intoLists()
        .of(BATCH)
        .onItem()
        .transformToUniAndConcatenate(batch -> redis.getRedis().batch(batch))
        .collect()
        .last()
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.debugf("Last-seen times not told to Redis: %s", failure.getMessage()));
  }
}
