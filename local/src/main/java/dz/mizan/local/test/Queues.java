package dz.mizan.local.test;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import dz.mizan.local.server.Broker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Sends raw messages and looks into queues, each time over a connection of its own. */
public final class Queues {
  public static final String EVENTS = "mizan.events";

  private static final Duration CONFIRM_PATIENCE = Duration.ofSeconds(10);

  private final Broker broker;

  public Queues(Broker broker) {
    this.broker = broker;
  }

  /** Sends to the exchange {@code mizan.events}; returns when the broker has confirmed. */
  public void publish(String routingKey, String body) {
    publish(EVENTS, routingKey, body, "application/cloudevents+json", Map.of());
  }

  /** Sends straight into one queue; returns when the broker has confirmed. */
  public void publishToQueue(String queue, String body, Map<String, Object> headers) {
    publish("", queue, body, "application/cloudevents+json", headers);
  }

  public void publish(
      String exchange,
      String routingKey,
      String body,
      String contentType,
      Map<String, Object> headers) {
    with(
        channel -> {
          if (!exchange.isEmpty()) {
            channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
          }
          channel.confirmSelect();
          var properties =
              new AMQP.BasicProperties.Builder()
                  .contentType(contentType)
                  .deliveryMode(2)
                  .headers(headers)
                  .build();
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          channel.basicPublish(exchange, routingKey, properties, bytes);
          channel.waitForConfirmsOrDie(CONFIRM_PATIENCE.toMillis());
          return true;
        });
  }

  /** Messages that wait for a consumer; those that one holds unacknowledged are not among them. */
  public long count(String queue) {
    return with(channel -> channel.messageCount(queue));
  }

  /**
   * @return how many messages were thrown away
   */
  public int purge(String queue) {
    return with(channel -> channel.queuePurge(queue).getMessageCount());
  }

  /** Takes the oldest message out of a queue. */
  public Optional<Message> take(String queue) {
    return with(
        channel ->
            Optional.ofNullable(channel.basicGet(queue, true))
                .map(got -> Message.of(got.getEnvelope(), got.getProps(), got.getBody())));
  }

  private <T> T with(Work<T> work) {
    try (var connection = broker.connections().newConnection("mizan-queues");
        var channel = connection.createChannel()) {
      return work.on(channel);
    } catch (IOException | TimeoutException e) {
      var reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new IllegalStateException("Broker: " + reason, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Channel channel) throws IOException, InterruptedException, TimeoutException;
  }
}
