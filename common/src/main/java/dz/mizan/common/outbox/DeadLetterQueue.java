package dz.mizan.common.outbox;

import com.rabbitmq.client.AMQP.BasicProperties;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Puts messages into a queue by name, one at a time, and waits for the broker's confirm. Blocking:
 * to be called from a worker thread.
 */
@ApplicationScoped
public class DeadLetterQueue {
  private final ConfirmedPublisher publisher;

  DeadLetterQueue(BrokerConfig broker) {
    publisher = new ConfirmedPublisher(broker, "mizan-dead-letters");
  }

  /** Puts the message into the durable queue, which is made if need be. */
  public synchronized void put(String queue, byte[] body, Map<String, Object> headers)
      throws IOException, TimeoutException, InterruptedException {
    try {
      publisher.begin();
      publisher.declareWithExchange(DurableQueue.ofDeadLetters(queue));
      var properties =
          new BasicProperties.Builder()
              .contentType("application/cloudevents+json")
              .deliveryMode(2)
              .headers(headers)
              .build();
      publisher.send(queue, "", properties, body);
      publisher.confirm();
    } catch (IOException | TimeoutException | RuntimeException e) {
      publisher.close();
      throw e;
    }
  }

  @PreDestroy
  void close() {
    publisher.close();
  }
}
