package dz.mizan.common.ratelimit;

import dz.mizan.common.ratelimit.Count.Told;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Response;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the counts of this process to those of the other replicas, through Redis, four times a
 * second and in batches. While Redis is away they wait, and Redis is asked again every two seconds.
 */
@ApplicationScoped
class SharedCounts {
  private static final Logger LOG = Logger.getLogger(SharedCounts.class);
  private static final long INTERVAL_MS = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long AWAY_NS = Duration.ofSeconds(2).toNanos();
  private static final int BATCH = 256;
  private static final int WAITING = 16_384;

  // By key: adds to this window's count, and reads the one before.
  private static final String SCRIPT =
      """
      local totals = {}
      for i = 1, #KEYS, 2 do
        totals[i] = redis.call('INCRBY', KEYS[i], ARGV[i])
        redis.call('PEXPIRE', KEYS[i], ARGV[i + 1])
        totals[i + 1] = tonumber(redis.call('GET', KEYS[i + 1]) or '0')
      end
      return totals
      """;

  private final Vertx vertx;
  private final ReactiveRedisDataSource redis;
  private final String prefix;
  private final BlockingQueue<Count> waiting = new ArrayBlockingQueue<>(WAITING);
  private final AtomicBoolean telling = new AtomicBoolean();
  private volatile boolean away;
  private volatile long askAgainNs;
  private long timer = -1;

  SharedCounts(
      Vertx vertx,
      ReactiveRedisDataSource redis,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.vertx = vertx;
    this.redis = redis;
    this.prefix = "mizan:" + service + ":rate:";
    Gauge.builder("mizan.redis.reachable", () -> away ? 0 : 1)
        .description("Whether Redis answered when it was needed last")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(INTERVAL_MS, t -> tellAll());
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
  }

  /** Has it told soon. Never waits; what finds no place is told when it is used next. */
  void add(Count count) {
    if (!waiting.offer(count)) {
      count.forgoTelling();
    }
  }

  boolean isAway() {
    return away;
  }

  private void tellAll() {
    boolean rests = away && System.nanoTime() - askAgainNs < 0;
    if (!rests && !waiting.isEmpty() && telling.compareAndSet(false, true)) {
      tellNext();
    }
  }

  private void tellNext() {
    var counts = new ArrayList<Count>(BATCH);
    waiting.drainTo(counts, BATCH);
    if (counts.isEmpty()) {
      telling.set(false);
      return;
    }
    long nowMs = System.currentTimeMillis();
    var batch = counts.stream().map(count -> count.tell(nowMs)).toList();
    Uni.createFrom()
        .deferred(() -> redis.execute("EVAL", script(batch)))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(totals -> hear(batch, totals))
        .subscribe()
        .with(heard -> goOn(), failure -> notTold(batch, failure));
  }

  private String[] script(List<Told> batch) {
    var keys = new ArrayList<String>();
    var arguments = new ArrayList<String>();
    for (var told : batch) {
      var limit = told.count().limit();
      var key = prefix + limit.name() + ":" + told.count().key() + ":";
      keys.add(key + told.window());
      keys.add(key + (told.window() - 1));
      arguments.add(Long.toString(told.amount()));
      arguments.add(Long.toString(2 * limit.quota().windowMs()));
    }
    var command = new ArrayList<String>();
    command.add(SCRIPT);
    command.add(Integer.toString(keys.size()));
    command.addAll(keys);
    command.addAll(arguments);
    return command.toArray(String[]::new);
  }

  private static void hear(List<Told> batch, Response totals) {
    for (int i = 0; i < batch.size(); i++) {
      var told = batch.get(i);
      told.count().heard(told, totals.get(2 * i).toLong(), totals.get(2 * i + 1).toLong());
    }
  }

  private void goOn() {
    if (away) {
      away = false;
      LOG.info("Redis is back: rate limits count for all replicas together");
    }
    tellNext();
  }

  private void notTold(List<Told> batch, Throwable failure) {
    for (var told : batch) {
      told.count().notTold(told);
      if (told.count().claimTelling()) {
        add(told.count());
      }
    }
    askAgainNs = System.nanoTime() + AWAY_NS;
    if (!away) {
      away = true;
      LOG.warnf("Redis is away, rate limits count for each replica alone: %s", failure);
    }
    telling.set(false);
  }
}
