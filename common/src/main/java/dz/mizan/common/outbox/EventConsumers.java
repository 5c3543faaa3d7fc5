package dz.mizan.common.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The services that take events in. To a broker that is new, or has lost its data, none is sent
 * before each of them has made its queue: the broker confirms what it has nobody for as well, and
 * forgets it.
 */
@ApplicationScoped
class EventConsumers {
  // Who reads a queue has bound it to all that it takes in; before that events would be lost. A
  // queue
  // that nobody reads for so long has been there before: its service is down, and was not when it
  // was bound.
  private static final long UNREAD_NS = Duration.ofSeconds(30).toNanos();

  private final List<String> queues;
  private int checkedConnection;
  private long unreadSinceNs = Long.MAX_VALUE;

  EventConsumers(@ConfigProperty(name = "mizan.event-consumers") Optional<List<String>> services) {
    queues = services.orElse(List.of()).stream().map(service -> "mizan." + service).toList();
  }

  /**
   * For the relay's thread, before it sends something.
   *
   * @throws IOException if one of the queues is not there or not bound yet, or the broker does not
   *     answer
   */
  void require(ConfirmedPublisher publisher) throws IOException, TimeoutException {
    if (publisher.connections() == checkedConnection) {
      return;
    }
    for (var queue : queues) {
      var found = publisher.find(queue);
      if (found.isEmpty()) {
        unreadSinceNs = Long.MAX_VALUE;
        throw new IOException(
            "the broker has no queue " + queue + " yet; MIZAN_EVENT_CONSUMERS says it must");
      }
      if (found.get().consumers() == 0 && !isLongUnread()) {
        throw new IOException("nobody reads the queue " + queue + " yet");
      }
    }
    unreadSinceNs = Long.MAX_VALUE;
    checkedConnection = publisher.connections();
  }

  private boolean isLongUnread() {
    if (unreadSinceNs == Long.MAX_VALUE) {
      unreadSinceNs = System.nanoTime();
    }
    return System.nanoTime() - unreadSinceNs > UNREAD_NS;
  }
}
