package dz.mizan.local.chaos.check;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Events on their way: in the outboxes, in the services' queues, among the dead letters. */
public record Queues(Stack stack) {
  private static final String WAITING =
      "select count(*) from outbox where published_at is null and occurred_at < now() -"
          + " ?::interval";

  /**
   * How many events are late.
   *
   * @param tolerated how long an event may be on its way to the broker, as an interval of SQL
   * @return more than there can be, where database or broker do not answer
   */
  public long late(String tolerated) {
    try {
      long waiting = 0;
      for (var service : Service.values()) {
        waiting += inOutbox(service, tolerated) + inQueue("mizan." + service.id());
      }
      return waiting;
    } catch (SQLException | IOException | TimeoutException e) {
      return Long.MAX_VALUE;
    }
  }

  private long inOutbox(Service service, String tolerated) throws SQLException {
    try (var connection = stack.database(service).connectAsAdmin();
        var statement = connection.prepareStatement(WAITING)) {
      statement.setString(1, tolerated);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Dead letters, of which there may be none. */
  List<String> strays() {
    return Arrays.stream(Service.values())
        .map(service -> "mizan." + service.id() + ".dead-letters")
        .flatMap(queue -> letters(queue).stream())
        .toList();
  }

  private List<String> letters(String queue) {
    try {
      var count = inQueue(queue);
      return count == 0 ? List.of() : List.of("%d in %s".formatted(count, queue));
    } catch (IOException | TimeoutException e) {
      return List.of(queue + " cannot be read: " + e);
    }
  }

  /** A queue that was never needed has nothing in it. */
  private long inQueue(String queue) throws IOException, TimeoutException {
    try (var connection = stack.broker().connections().newConnection("mizan-chaos")) {
      var channel = connection.createChannel();
      try {
        return channel.messageCount(queue);
      } catch (IOException e) {
        if (!connection.isOpen()) {
          throw e;
        }
        return 0;
      }
    }
  }
}
