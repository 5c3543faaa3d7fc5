package dz.mizan.local.test;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dz.mizan.local.server.Broker;
import dz.mizan.local.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Listens to {@code mizan.events} through a durable queue of its own, as any other program would,
 * and lets a test await what must arrive. It survives a broker that goes away and comes back.
 */
public final class EventTap implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Broker broker;
  private final Connection connection;
  private final Channel channel;
  private final String queue = "tap." + UUID.randomUUID();
  private final List<Message> received = new ArrayList<>();

  /**
   * @param pattern a routing pattern, such as {@code "*.inventory.#"}, or {@code "#"} for all
   */
  public EventTap(Broker broker, String pattern) {
    this.broker = broker;
    try {
      var connections = broker.connections();
      connections.setAutomaticRecoveryEnabled(true);
      connections.setTopologyRecoveryEnabled(true);
      connections.setNetworkRecoveryInterval(200);
      connection = connections.newConnection("mizan-tap");
      channel = connection.createChannel();
      channel.exchangeDeclare(Queues.EVENTS, BuiltinExchangeType.TOPIC, true);
      channel.queueDeclare(queue, true, false, false, Map.of());
      channel.queueBind(queue, Queues.EVENTS, pattern);
      channel.basicConsume(
          queue,
          false,
          (tag, delivery) -> {
            add(Message.of(delivery.getEnvelope(), delivery.getProperties(), delivery.getBody()));
            channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
          },
          tag -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All received so far, in order; the same event twice if it came twice. */
  public synchronized List<Message> messages() {
    return List.copyOf(received);
  }

  public synchronized List<Message> messages(Predicate<Message> which) {
    return received.stream().filter(which).toList();
  }

  /** Forgets what came so far. */
  public synchronized void clear() {
    received.clear();
  }

  /** Waits for one such message, at most 20 s. @return the first of them */
  public Message await(Predicate<Message> which) {
    return await(1, which, PATIENCE).getFirst();
  }

  /** Waits for one event of this type, {@code dz.mizan.….v1}. */
  public Message awaitType(String type) {
    return await(message -> message.type().equals(type));
  }

  /**
   * Waits until at least that many such messages came.
   *
   * @throws AssertionError if they did not in time, with what came instead
   */
  public synchronized List<Message> await(int count, Predicate<Message> which, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    var matching = messages(which);
    while (matching.size() < count) {
      var left = Duration.ofNanos(deadline - System.nanoTime());
      if (!left.isPositive()) {
        throw new AssertionError(
            "%d of %d messages after %d s; received in all: %s"
                .formatted(matching.size(), count, patience.toSeconds(), received));
      }
      try {
        wait(Math.max(1, left.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("Interrupted", e);
      }
      matching = messages(which);
    }
    return matching;
  }

  /**
   * Waits until the queue is there again after the broker's restart. Needed on Qpid alone, which
   * forgets it meanwhile, with what is sent before.
   */
  public void awaitConnected() {
    if (!Waiting.until(PATIENCE, this::isConsuming)) {
      throw new AssertionError("The tap is not connected after " + PATIENCE.toSeconds() + " s");
    }
  }

  /** Asked over another connection: a question about a missing queue closes its channel. */
  private boolean isConsuming() {
    try (var other = broker.connections().newConnection("mizan-tap-check");
        var look = other.createChannel()) {
      return look.consumerCount(queue) > 0;
    } catch (IOException | TimeoutException e) {
      return false;
    }
  }

  private synchronized void add(Message message) {
    received.add(message);
    notifyAll();
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        channel.queueDelete(queue);
      }
      connection.abort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
