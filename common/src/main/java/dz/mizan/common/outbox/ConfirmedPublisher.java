package dz.mizan.common.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Optional;
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
  private int connections;

  ConfirmedPublisher(BrokerConfig broker, String name) {
    this.broker = broker;
    this.name = name;
  }

  /**
   * Makes sure of a connection for the messages up to the next {@link #confirm}. They must all go
   * over one: confirms of a connection that broke in between never come.
   */
  void begin() throws IOException, TimeoutException {
    open();
  }

  /**
   * Sends without waiting; {@link #confirm} tells whether it arrived.
   *
   * @throws IOException if the connection broke since {@link #begin}; what was sent may be lost
   */
  void send(String exchange, String routingKey, BasicProperties properties, byte[] body)
      throws IOException {
    var current = channel;
    if (current == null || !current.isOpen()) {
      throw new IOException("the connection to the broker broke");
    }
    current.basicPublish(exchange, routingKey, properties, body);
  }

  /**
   * Waits until the broker has everything that was sent; otherwise fails and drops the connection.
   */
  void confirm() throws IOException, TimeoutException, InterruptedException {
    var current = channel;
    if (current == null) {
      throw new IOException("nothing was begun");
    }
    current.waitForConfirmsOrDie(CONFIRM_TIMEOUT_MS);
  }

  /**
   * Makes sure that there is a durable queue, and an exchange of its name that leads to it alone:
   * who publishes there needs no right to the default exchange, which leads to every queue.
   */
  void declareWithExchange(DurableQueue queue) throws IOException, TimeoutException {
    state(queue);
    var current = open();
    current.exchangeDeclare(queue.name(), "fanout", true);
    current.queueBind(queue.name(), queue.name(), "");
  }

  /** What is in a queue; nothing if there is no such queue, which the broker puts into its log. */
  Optional<QueueState> find(String queue) throws IOException, TimeoutException {
    try {
      return Optional.of(ask(asking -> asking.queueDeclarePassive(queue)));
    } catch (IOException e) {
      if (isNotFound(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * What is in a queue, which is made if there is none: one that has other arguments is as good.
   */
  QueueState state(DurableQueue queue) throws IOException, TimeoutException {
    var found = find(queue.name());
    if (found.isPresent()) {
      return found.get();
    }
    return ask(asking -> asking.queueDeclare(queue.name(), true, false, false, queue.arguments()));
  }

  private interface Question {
    AMQP.Queue.DeclareOk put(Channel asking) throws IOException;
  }

  // On a channel of its own: the broker closes it for a wrong answer, and confirms would go with
  // it.
  private QueueState ask(Question question) throws IOException, TimeoutException {
    open();
    var current = connection;
    if (current == null) {
      throw new IOException("no connection to the broker");
    }
    try (var asking = current.createChannel()) {
      var found = question.put(asking);
      return new QueueState(found.getMessageCount(), found.getConsumerCount());
    } catch (AlreadyClosedException e) {
      throw new IOException(e);
    }
  }

  private static boolean isNotFound(IOException failure) {
    return failure.getCause() instanceof ShutdownSignalException closed
        && closed.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.NOT_FOUND;
  }

  /** How many connections there have been: another one may lead to a broker without any data. */
  int connections() {
    return connections;
  }

  /**
   * A queue as the broker sees it.
   *
   * @param messages ready to be delivered
   * @param consumers of all processes
   */
  record QueueState(double messages, double consumers) {}

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
      connections++;
      return opened;
    } catch (AlreadyClosedException e) {
      throw new IOException(e);
    }
  }
}
