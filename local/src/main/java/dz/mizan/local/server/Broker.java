package dz.mizan.local.server;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** An AMQP 0-9-1 broker: RabbitMQ or Qpid in a process of ours, or one that was given. */
public sealed interface Broker extends Server permits RabbitMq, Qpid, GivenBroker {
  String host();

  int port();

  BrokerAccounts accounts();

  /** For connections with all rights. */
  default ConnectionFactory connections() {
    var factory = new ConnectionFactory();
    factory.setHost(host());
    factory.setPort(port());
    factory.setVirtualHost(accounts().virtualHost());
    factory.setUsername(accounts().user());
    factory.setPassword(accounts().password());
    factory.setConnectionTimeout(5_000);
    factory.setAutomaticRecoveryEnabled(false);
    return factory;
  }

  /**
   * How many messages are in queues, those included that a consumer has taken and not acknowledged;
   * of RabbitMQ that we did not start, without these. None are in a queue that is not there.
   */
  default Map<String, Long> messages(Collection<String> queues)
      throws IOException, TimeoutException {
    var messages = new HashMap<String, Long>();
    for (var queue : queues) {
      messages.put(queue, ready(queue));
    }
    return messages;
  }

  /** How many messages wait in a queue for a consumer; on Qpid, all that are in it. */
  default long ready(String queue) throws IOException, TimeoutException {
    try (var connection = connections().newConnection("mizan-local")) {
      var channel = connection.createChannel();
      try {
        return channel.messageCount(queue);
      } catch (IOException e) {
        if (!connection.isOpen()) {
          throw e;
        }
        return 0; // There is no such queue.
      }
    }
  }

  @Override
  default boolean isReady() {
    if (!Ports.accepts(port())) {
      return false;
    }
    try (var connection = connections().newConnection("mizan-local")) {
      return connection.isOpen();
    } catch (IOException | TimeoutException e) {
      return false;
    }
  }
}
