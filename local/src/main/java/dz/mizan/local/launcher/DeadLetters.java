package dz.mizan.local.launcher;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dz.mizan.local.server.Broker;
import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./mizan dead-letters list|replay SERVICE}: what a service gave up on. */
@Command(name = "dead-letters")
final class DeadLetters implements Callable<Integer> {
  private static final long CONFIRM_PATIENCE_MS = 10_000;

  enum Action {
    list,
    replay
  }

  @Parameters(index = "0", paramLabel = "list|replay")
  private Action action = Action.list;

  @Parameters(index = "1", paramLabel = "SERVICE")
  private Service service = Service.AUTH;

  @Override
  public Integer call() throws IOException, TimeoutException, InterruptedException {
    var queue = "mizan." + service.id();
    Broker broker = Installation.here().stack().broker();
    if (!broker.isReady()) {
      throw new Refused("The broker does not run; ./mizan status shows what does");
    }
    try (var connection = broker.connections().newConnection("mizan-dead-letters");
        var channel = connection.createChannel()) {
      var waiting = waiting(channel, queue + ".dead-letters");
      // Only as many as there were: what fails once more comes back to this queue.
      for (var number = 1; number <= waiting; number++) {
        var letter = channel.basicGet(queue + ".dead-letters", false);
        if (letter == null) {
          break;
        }
        show(number, letter);
        if (action == Action.replay) {
          replay(channel, queue, letter);
        }
      }
      // Closing the channel puts back what was only shown.
      System.out.printf(
          "%d dead letters %s%n", waiting, action == Action.list ? "in all" : "handed over again");
    }
    return 0;
  }

  private static long waiting(Channel channel, String queue) {
    try {
      return channel.messageCount(queue);
    } catch (IOException e) {
      throw new Refused("There is no queue " + queue + " yet: nothing ever failed there");
    }
  }

  private static void show(int number, GetResponse letter) {
    var headers =
        Objects.requireNonNullElse(letter.getProps().getHeaders(), Map.<String, Object>of());
    System.out.printf(
        "%4d  %s  %s attempts  %s%n      %s%n      %s%n",
        number,
        headers.get("x-mizan-failed-at"),
        headers.get("x-mizan-attempts"),
        headers.get("x-mizan-routing-key"),
        headers.get("x-mizan-reason"),
        new String(letter.getBody(), StandardCharsets.UTF_8));
  }

  /** Into the service's own queue, so that no other consumer sees the event again. */
  private static void replay(Channel channel, String queue, GetResponse letter)
      throws IOException, TimeoutException, InterruptedException {
    channel.confirmSelect();
    channel.basicPublish("", queue, letter.getProps(), letter.getBody());
    channel.waitForConfirmsOrDie(CONFIRM_PATIENCE_MS);
    channel.basicAck(letter.getEnvelope().getDeliveryTag(), false);
  }
}
