package dz.mizan.inventory.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.security.StaleCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The open streams of this process. All that happens to them happens on one context, one thing
 * after the other; without streams nothing happens.
 */
@ApplicationScoped
class StockStreams {
  private static final int MAX = 500;
  private static final int MAX_PER_COMPANY = 50;
  private static final long TICK_MS = 125;
  private static final int TICKS_PER_HEARTBEAT = (int) (15_000 / TICK_MS);

  private final LevelChanges changes;
  private final OutboxSignal signal;
  private final StaleCredentials stale;
  private final ObjectMapper json;
  private final Context context;
  private final Vertx vertx;
  private final Map<UUID, CompanyFeed> feeds = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> open = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();
  private long timer;
  private long ticks;

  StockStreams(
      LevelChanges changes,
      OutboxSignal signal,
      StaleCredentials stale,
      ObjectMapper json,
      MeterRegistry metrics,
      Vertx vertx) {
    this.changes = changes;
    this.signal = signal;
    this.stale = stale;
    this.json = json;
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    metrics.gauge("mizan.stock.streams", all);
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(TICK_MS, ignored -> onContext(this::tick));
    signal.listen(
        () -> {
          if (!feeds.isEmpty()) {
            onContext(() -> feeds.values().forEach(CompanyFeed::wake));
          }
        });
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    onContext(() -> endAll("shutdown"));
  }

  /**
   * @throws TooManyStreams if enough are open
   */
  void requireRoom(UUID companyId) {
    var ofCompany = open.get(companyId);
    if (all.get() >= MAX || (ofCompany != null && ofCompany.get() >= MAX_PER_COMPANY)) {
      throw new TooManyStreams();
    }
  }

  /** A new stream; it is open while somebody is subscribed. */
  Multi<Frame> open(Listener listener) {
    return Multi.createFrom().emitter(emitter -> attach(listener, emitter));
  }

  private void attach(Listener listener, MultiEmitter<? super Frame> emitter) {
    var company = listener.companyId();
    var stream = new StockStream(listener, emitter, this::write);
    all.incrementAndGet();
    open.computeIfAbsent(company, id -> new AtomicInteger()).incrementAndGet();
    emitter.onTermination(
        () -> {
          all.decrementAndGet();
          open.computeIfPresent(company, (id, n) -> n.decrementAndGet() == 0 ? null : n);
          onContext(() -> detach(stream));
        });
    emitter.onRequest(
        n ->
            onContext(
                () -> {
                  stream.drain();
                  var feed = feeds.get(company);
                  if (feed != null) {
                    feed.readPage(stream);
                  }
                }));
    onContext(
        () -> {
          if (!emitter.isCancelled()) {
            feeds.computeIfAbsent(company, id -> new CompanyFeed(id, changes, context)).add(stream);
          }
        });
  }

  private void detach(StockStream stream) {
    stream.gone();
    feeds.computeIfPresent(
        stream.listener().companyId(),
        (company, feed) -> {
          feed.remove(stream);
          return feed.isEmpty() ? null : feed;
        });
  }

  private void tick() {
    boolean isHeartbeat = ++ticks % TICKS_PER_HEARTBEAT == 0;
    long nowMs = System.currentTimeMillis();
    for (var feed : feeds.values()) {
      feed.tick();
      for (var stream : feed.streams()) {
        var listener = stream.listener();
        if (nowMs >= listener.endsMs()) {
          stream.end("token-expired");
        } else if (stale.changedSince(listener.subjects(), stream.openedNs())) {
          stream.end("credentials-changed");
        } else if (isHeartbeat) {
          stream.heartbeat();
        }
      }
    }
  }

  private void endAll(String reason) {
    feeds.values().forEach(feed -> feed.streams().forEach(stream -> stream.end(reason)));
  }

  private void onContext(Runnable step) {
    context.runOnContext(ignored -> step.run());
  }

  private String write(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event cannot be written", e);
    }
  }
}
