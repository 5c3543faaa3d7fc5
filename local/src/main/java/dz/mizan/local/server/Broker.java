package dz.mizan.local.server;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** An AMQP 0-9-1 broker: RabbitMQ or Qpid in a process of ours, or one that was given. */
public sealed interface Broker extends Server permits RabbitMq, Qpid, GivenBroker {
  String host();

  int port();

  BrokerAccounts accounts();

  /** For connections with all rights, as the services have them. */
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
