package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * A plain AMQP consumer with a durable queue of its own. It acknowledges what it has noted, and
 * comes back after the broker was away.
 */
public final class Listener implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PREFETCH = 200;

  private final Connection connection;
  private final Channel channel;
  private final String queue = "consumer.demo-" + UUID.randomUUID();
  private final Map<String, Event> byId = new LinkedHashMap<>();
  private String company = "";
  private long redelivered;
  private long lastNews = System.nanoTime();

  public Listener(ConnectionFactory broker) {
    broker.setAutomaticRecoveryEnabled(true);
    broker.setTopologyRecoveryEnabled(true);
    broker.setNetworkRecoveryInterval(500);
    broker.setRequestedHeartbeat(10);
    try {
      connection = broker.newConnection("mizan-demo");
      channel = connection.createChannel();
      channel.basicQos(PREFETCH);
      channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
      // All companies: the one of this demo does not exist yet.
      channel.queueBind(queue, "mizan.events", "#");
      channel.basicConsume(queue, false, (tag, delivery) -> receive(delivery), tag -> {});
    } catch (IOException | TimeoutException e) {
      throw new DemoFailed("Cannot listen to the broker: " + e);
    }
  }

  private void receive(Delivery delivery) throws IOException {
    note(JSON.readTree(delivery.getBody()));
    channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
  }

  private synchronized void note(JsonNode envelope) {
    if (!company.isEmpty() && !company.equals(envelope.path("company").asText())) {
      return;
    }
    var event = Event.of(envelope);
    lastNews = System.nanoTime();
    if (byId.putIfAbsent(event.id() + envelope.path("company").asText(), event) != null) {
      redelivered++;
    }
  }

  /** From now on only this company's events count; those of others are forgotten. */
  public synchronized void only(String companyId) {
    company = companyId;
    byId.keySet().removeIf(key -> !key.endsWith(companyId));
    redelivered = 0;
  }

  /** Each event once, however often it was delivered. */
  public synchronized List<Event> events() {
    return new ArrayList<>(byId.values());
  }

  synchronized long count(String type) {
    return byId.values().stream().filter(event -> event.type().equals(type)).count();
  }

  /** Deliveries of an event that had come before, as at-least-once allows. */
  public synchronized long redelivered() {
    return redelivered;
  }

  synchronized Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastNews);
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        channel.queueDelete(queue);
      }
    } catch (IOException e) {
      // The broker is away; the queue's name says what it was.
    }
    connection.abort();
  }
}
