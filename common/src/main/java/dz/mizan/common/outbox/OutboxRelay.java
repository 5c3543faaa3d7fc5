package dz.mizan.common.outbox;

import com.rabbitmq.client.AMQP.BasicProperties;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.trace.RunningSpan;
import dz.mizan.common.trace.SpanKind;
import dz.mizan.common.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to the broker: leases lanes that have work, publishes a batch, waits for the
 * broker's confirms, marks the batch. Killed in between it publishes again, with the same event
 * ids. Blocking code on one thread of its own, as it does one thing after the other (ADR 3).
 */
@ApplicationScoped
class OutboxRelay implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int LANES_AT_ONCE = 4;
  private static final int BATCH = 500;
  private static final long IDLE_MS = 2_000;
  private static final long LEASED_BY_OTHERS_MS = 50;
  private static final long MAX_PAUSE_MS = 5_000;
  private static final long PURGE_INTERVAL_NS = Duration.ofMinutes(10).toNanos();
  private static final int KEEP_PUBLISHED_DAYS = 7;

  private final OutboxStore store;
  private final OutboxSignal signal;
  private final ConfirmedPublisher publisher;
  private final String service;
  private final RelayFigures figures;
  private final Spans spans;
  private final MeterRegistry metrics;
  private final UUID owner = Ids.next();
  private volatile boolean running;
  private long lastPurge = System.nanoTime();
  private @Nullable Thread thread;

  OutboxRelay(
      OutboxStore store,
      OutboxSignal signal,
      BrokerConfig broker,
      RelayFigures figures,
      Spans spans,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.store = store;
    this.signal = signal;
    this.publisher = new ConfirmedPublisher(broker, "mizan-" + service + "-relay");
    this.service = service;
    this.figures = figures;
    this.spans = spans;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    signal.wake();
    if (thread != null) {
      thread.join(6_000);
    }
  }

  @Override
  public void run() {
    long pauseMs = 100;
    while (running) {
      try {
        tellOthers();
        figures.refreshNowAndThen(publisher);
        if (!relayBatch()) {
          signal.await(store.isAnythingWaiting() ? LEASED_BY_OTHERS_MS : IDLE_MS);
        }
        pauseMs = 100;
        purgeNowAndThen();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (Exception | OutOfMemoryError e) {
        LOG.warnf("Outbox not relayed, again in %d ms: %s", pauseMs, e.toString());
        publisher.close();
        pauseMs = pause(pauseMs);
      }
    }
    giveBack();
  }

  private boolean relayBatch() throws IOException, TimeoutException, InterruptedException {
    var lanes = store.lease(owner, LANES_AT_ONCE);
    if (lanes.length == 0) {
      return false;
    }
    var events = store.waiting(lanes, BATCH);
    publish(events);
    store.markPublished(events);
    store.release(owner);
    count(events);
    return true;
  }

  private void publish(List<OutboxEvent> events)
      throws IOException, TimeoutException, InterruptedException {
    publisher.begin();
    var traced = new ArrayList<RunningSpan>();
    for (var event : events) {
      publish(spans.isOn() ? trace(event, traced) : event);
    }
    publisher.confirm();
    traced.forEach(span -> span.end(null));
  }

  private void publish(OutboxEvent event) throws IOException {
    publisher.send(
        ConfirmedPublisher.EXCHANGE,
        event.routingKey(service),
        properties(event),
        event.cloudEvent(service).getBytes(StandardCharsets.UTF_8));
  }

  // Who takes the event in was caused by its publication, which was caused by the request.
  private OutboxEvent trace(OutboxEvent event, List<RunningSpan> traced) {
    var type = event.cloudEventType(service);
    var span =
        spans
            .under(event.traceParent(), "publish " + type, SpanKind.PRODUCER)
            .attribute("messaging.system", "rabbitmq")
            .attribute("messaging.message.id", event.eventId().toString());
    traced.add(span);
    return event.under(span.traceParent());
  }

  // What happened in the companies, without saying in which: the business's own figures.
  private void count(List<OutboxEvent> events) {
    for (var event : events) {
      metrics.counter("mizan.outbox.published", "type", event.cloudEventType(service)).increment();
    }
  }

  private BasicProperties properties(OutboxEvent event) {
    var properties =
        new BasicProperties.Builder()
            .contentType("application/cloudevents+json")
            .contentEncoding("utf-8")
            .deliveryMode(2)
            .messageId(event.eventId().toString())
            .type(event.cloudEventType(service))
            .timestamp(Date.from(event.occurredAt().toInstant()));
    if (event.traceParent() != null) {
      properties.headers(Map.of("traceparent", event.traceParent()));
    }
    return properties.build();
  }

  private void tellOthers() {
    if (signal.takeOwn()) {
      store.notifyOthers();
    }
  }

  private void purgeNowAndThen() throws IOException, TimeoutException, InterruptedException {
    if (System.nanoTime() - lastPurge > PURGE_INTERVAL_NS) {
      lastPurge = System.nanoTime();
      while (running && store.purge(KEEP_PUBLISHED_DAYS)) {
        relayBatch();
      }
    }
  }

  private long pause(long pauseMs) {
    try {
      Thread.sleep(pauseMs);
    } catch (InterruptedException e) {
      running = false;
    }
    return Math.min(pauseMs * 2, MAX_PAUSE_MS);
  }

  private void giveBack() {
    publisher.close();
    try {
      store.release(owner);
    } catch (RuntimeException e) {
      LOG.debug("Leases lapse by themselves", e);
    }
  }
}
