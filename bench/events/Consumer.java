import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes events from a quorum queue of its own, says {@code listening}, and after so many events, or
 * thirty quiet seconds, prints: how many came; median, 99th percentile and maximum of the milliseconds
 * between the {@code time} in an event (the start of the transaction that wrote it) and its arrival;
 * how many a second; how many came twice; how many came out of their subject's order.
 *
 * <p>Arguments: AMQP URL, routing key, number of events.
 */
final class Consumer {
  private static final int PREFETCH = 1_000;
  private static final int ACK_EVERY = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Long> lastOfSubject = new HashMap<>();
  private final long[] latenciesUs;
  private final CountDownLatch all;
  private volatile long lastNs = System.nanoTime();
  private long firstNs;
  private int received;
  private int twice;
  private int disordered;

  private Consumer(int expected) {
    latenciesUs = new long[expected];
    all = new CountDownLatch(expected);
  }

  public static void main(String[] arguments) throws Exception {
    var consumer = new Consumer(Integer.parseInt(arguments[2]));
    var factory = new ConnectionFactory();
    factory.setUri(arguments[0]);
    var queue = "consumer.bench." + System.nanoTime();
    try (var connection = factory.newConnection("mizan-bench")) {
      var channel = connection.createChannel();
      channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
      channel.queueBind(queue, "mizan.events", arguments[1]);
      channel.basicQos(PREFETCH);
      channel.basicConsume(
          queue,
          false,
          (tag, delivery) -> {
            if (consumer.take(delivery)) {
              channel.basicAck(delivery.getEnvelope().getDeliveryTag(), true);
            }
          },
          tag -> {});
      System.out.println("listening");
      consumer.await();
      channel.queueDelete(queue);
    }
    consumer.print();
  }

  /**
   * @return whether to acknowledge what came up to here
   */
  private boolean take(Delivery delivery) throws java.io.IOException {
    var now = Instant.now();
    var event = json.readTree(delivery.getBody());
    long sequence = event.path("sequence").asLong();
    var last = lastOfSubject.put(event.path("subject").asText(), sequence);
    lastNs = System.nanoTime();
    if (received == 0) {
      firstNs = lastNs;
    }
    if (last != null && sequence <= last) {
      twice++; // or late, which the next one shows
    } else if (last != null && sequence != last + 1) {
      disordered++;
    }
    if (received < latenciesUs.length) {
      var written = Instant.parse(event.path("time").asText());
      latenciesUs[received] = Duration.between(written, now).toNanos() / 1_000;
    }
    received++;
    all.countDown();
    return received % ACK_EVERY == 0 || all.getCount() == 0;
  }

  private void await() throws InterruptedException {
    while (!all.await(1, TimeUnit.SECONDS)) {
      if (received > 0 && System.nanoTime() - lastNs > TimeUnit.SECONDS.toNanos(30)) {
        return;
      }
      if (received == 0 && System.nanoTime() - lastNs > TimeUnit.SECONDS.toNanos(60)) {
        throw new IllegalStateException("no event came");
      }
    }
  }

  private void print() {
    int measured = Math.min(received, latenciesUs.length);
    Arrays.sort(latenciesUs, 0, measured);
    System.out.printf(
        Locale.ROOT,
        "RESULT %d %.1f %.1f %.1f %.0f %d %d%n",
        received,
        latenciesUs[measured / 2] / 1e3,
        latenciesUs[(int) (measured * 0.99)] / 1e3,
        latenciesUs[measured - 1] / 1e3,
        received * 1e9 / Math.max(lastNs - firstNs, 1),
        twice,
        disordered);
  }
}
