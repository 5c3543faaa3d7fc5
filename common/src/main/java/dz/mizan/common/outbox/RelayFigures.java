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
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-rabbitmq.queue.";

  private final OutboxStore store;
  private final List<DurableQueue> queues;
  private final Map<String, QueueState> states = new ConcurrentHashMap<>();
  private volatile OutboxStore.Waiting waiting = new OutboxStore.Waiting(0, 0);
  private volatile long readNs = System.nanoTime();
  private volatile boolean brokerReachable;
  private long refreshedNs = System.nanoTime() - INTERVAL_NS;

  RelayFigures(
      OutboxStore store,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = CONNECTOR + "x-queue-type") String type,
      @ConfigProperty(name = CONNECTOR + "x-delivery-limit") int deliveryLimit) {
    this.store = store;
    // As the connector declares it, which may do so later than we ask.
    Map<String, Object> arguments = Map.of("x-queue-type", type, "x-delivery-limit", deliveryLimit);
    this.queues =
        List.of(
            new DurableQueue("mizan." + service, arguments),
            DurableQueue.ofDeadLetters("mizan." + service + ".dead-letters"));
    Gauge.builder("mizan.outbox.waiting", () -> waiting.events())
        .description("Events that are not at the broker yet; counted up to 100,000")
        .register(metrics);
    Gauge.builder("mizan.outbox.oldest.seconds", this::oldestSeconds)
        .description("How long the oldest of them has been waiting; 0 without any")
        .register(metrics);
    Gauge.builder("mizan.broker.reachable", () -> brokerReachable ? 1 : 0)
        .description("Whether the broker answered within the last ten seconds")
        .register(metrics);
    queues.forEach(queue -> register(queue.name(), metrics));
  }

  private void register(String queue, MeterRegistry metrics) {
    Gauge.builder("mizan.queue.messages", () -> state(queue).messages())
        .description("Messages that are ready to be taken from the queue")
        .tag("queue", queue)
        .register(metrics);
    Gauge.builder("mizan.queue.consumers", () -> state(queue).consumers())
        .description("Who takes messages from the queue, of all replicas")
        .tag("queue", queue)
        .register(metrics);
  }

  private double oldestSeconds() {
    var oldest = waiting.oldestSeconds();
    return oldest == 0
        ? 0
        : oldest + Duration.ofNanos(System.nanoTime() - readNs).toMillis() / 1_000.0;
  }

  private QueueState state(String queue) {
    return states.getOrDefault(queue, new QueueState(UNKNOWN, UNKNOWN));
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
      for (var queue : queues) {
        states.put(queue.name(), publisher.state(queue));
      }
      brokerReachable = true;
    } catch (IOException | TimeoutException | RuntimeException e) {
      LOG.debugf("Queues not counted: %s", e.toString());
      brokerReachable = false;
      states.clear();
    }
  }
}
