package dz.mizan.common.outbox;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with confirms on a connection of its own, which it opens when needed and drops at the
 * first trouble. For one thread.
 */
final class ConfirmedPublisher {
  /** The topic exchange of all events. */
  static final String EXCHANGE = "mizan.events";

  private static final long CONFIRM_TIMEOUT_MS = 5_000;

  private final BrokerConfig broker;
  private final String name;
  private @Nullable Connection connection;
  private @Nullable Channel channel;

  ConfirmedPublisher(BrokerConfig broker, String name) {
    this.broker = broker;
    this.name = name;
  }

  /** Sends without waiting; {@link #confirm} tells whether it arrived. */
  void send(String exchange, String routingKey, BasicProperties properties, byte[] body)
      throws IOException, TimeoutException {
    open().basicPublish(exchange, routingKey, properties, body);
  }

  /**
   * Waits until the broker has everything that was sent; otherwise fails and drops the connection.
   */
  void confirm() throws IOException, TimeoutException, InterruptedException {
    if (channel != null) {
      channel.waitForConfirmsOrDie(CONFIRM_TIMEOUT_MS);
    }
  }

  /** Makes sure that there is a durable queue of that name. */
  void declareQueue(String queue) throws IOException, TimeoutException {
    open().queueDeclare(queue, true, false, false, java.util.Map.of("x-queue-type", "quorum"));
  }

  void close() {
    var open = connection;
    connection = null;
    channel = null;
    if (open != null) {
      open.abort(1_000);
    }
  }

  private Channel open() throws IOException, TimeoutException {
    var current = channel;
    if (current != null && current.isOpen()) {
      return current;
    }
    close();
    try {
      var fresh = broker.connect(name);
      connection = fresh;
      var opened = fresh.createChannel();
      opened.confirmSelect();
      opened.exchangeDeclare(EXCHANGE, "topic", true);
      channel = opened;
      return opened;
    } catch (AlreadyClosedException e) {
      throw new IOException(e);
    }
  }
}
