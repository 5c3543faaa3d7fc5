package dz.mizan.local.chaos.check;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Events on their way: in the outboxes, in the services' queues, among the dead letters. */
public record Queues(Stack stack) {
  private static final String WAITING =
      "select count(*) from outbox where published_at is null and occurred_at < now() -"
          + " ?::interval";

  /**
   * How many events are late. Those that a consumer has taken and not acknowledged do not count;
   * {@link #strays} knows them.
   *
   * @param tolerated how long an event may be on its way to the broker, as an interval of SQL
   * @return more than there can be, where database or broker do not answer
   */
  public long late(String tolerated) {
    try {
      long waiting = 0;
      for (var service : Service.values()) {
        waiting += inOutbox(service, tolerated) + stack.broker().ready("mizan." + service.id());
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

  /**
   * What there may be nothing of when all has come to rest: messages that no consumer has taken or
   * that one has not acknowledged, and dead letters.
   */
  List<String> strays() {
    var names =
        Arrays.stream(Service.values())
            .map(service -> "mizan." + service.id())
            .flatMap(queue -> Stream.of(queue, queue + ".dead-letters"))
            .toList();
    try {
      var messages = stack.broker().messages(names);
      return names.stream()
          .filter(queue -> messages.getOrDefault(queue, 0L) > 0)
          .map(queue -> "%d in %s".formatted(messages.get(queue), queue))
          .toList();
    } catch (IOException | TimeoutException | IllegalStateException e) {
      return List.of("the queues cannot be read: " + e);
    }
  }
}
