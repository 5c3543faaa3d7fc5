package dz.mizan.common.outbox;

import dz.mizan.common.outbox.ConfirmedPublisher.QueueState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What waits: events for the relay in the database, messages for the consumers at the broker. Read
 * every ten seconds by the relay's thread, over the connections that it has anyway.
 */
@ApplicationScoped
class RelayFigures {
  private static final Logger LOG = Logger.getLogger(RelayFigures.class);
  private static final long INTERVAL_NS = Duration.ofSeconds(10).toNanos();
  private static final double UNKNOWN = Double.NaN;

  private final OutboxStore store;
  private final String queue;
  private final DurableQueue deadLetters;
  private final Map<String, QueueState> states = new ConcurrentHashMap<>();
  private volatile OutboxStore.Waiting waiting = new OutboxStore.Waiting(0, 0);
  private volatile long readNs = System.nanoTime();
  private volatile boolean brokerReachable;
  private long refreshedNs = System.nanoTime() - INTERVAL_NS;

  RelayFigures(
      OutboxStore store,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.store = store;
    this.queue = "mizan." + service;
    this.deadLetters = DurableQueue.ofDeadLetters(queue + ".dead-letters");
    Gauge.builder("mizan.outbox.waiting", () -> waiting.events())
        .description("Events that are not at the broker yet; counted up to 100,000")
        .register(metrics);
    Gauge.builder("mizan.outbox.oldest.seconds", this::oldestSeconds)
        .description("How long the oldest of them has been waiting; 0 without any")
        .register(metrics);
    Gauge.builder("mizan.broker.reachable", () -> brokerReachable ? 1 : 0)
        .description("Whether the broker answered within the last ten seconds")
        .register(metrics);
    List.of(queue, deadLetters.name()).forEach(each -> register(each, metrics));
  }

  private void register(String name, MeterRegistry metrics) {
    Gauge.builder("mizan.queue.messages", () -> state(name).messages())
        .description("Messages that are ready to be taken from the queue")
        .tag("queue", name)
        .register(metrics);
    Gauge.builder("mizan.queue.consumers", () -> state(name).consumers())
        .description("Who takes messages from the queue, of all replicas")
        .tag("queue", name)
        .register(metrics);
  }

  private double oldestSeconds() {
    var oldest = waiting.oldestSeconds();
    return oldest == 0
        ? 0
        : oldest + Duration.ofNanos(System.nanoTime() - readNs).toMillis() / 1_000.0;
  }

  private QueueState state(String name) {
    return states.getOrDefault(name, new QueueState(UNKNOWN, UNKNOWN));
  }

  /** For the relay's thread, as often as it likes; never fails. */
  void refreshNowAndThen(ConfirmedPublisher publisher) throws InterruptedException {
    if (System.nanoTime() - refreshedNs < INTERVAL_NS) {
      return;
    }
    refreshedNs = System.nanoTime();
    try {
      waiting = store.countWaiting();
      readNs = System.nanoTime();
    } catch (RuntimeException e) {
      LOG.debugf("Outbox not counted: %s", e.toString());
    }
    readBroker(publisher);
  }

  private void readBroker(ConfirmedPublisher publisher) {
    try {
      publisher.begin();
      states.put(deadLetters.name(), publisher.state(deadLetters));
      // Not made here: it would be there before it is bound to any event (EventConsumers).
      publisher.find(queue).ifPresent(found -> states.put(queue, found));
      brokerReachable = true;
    } catch (IOException | TimeoutException | RuntimeException e) {
      LOG.debugf("Queues not counted: %s", e.toString());
      brokerReachable = false;
      states.clear();
    }
  }
}
