package dz.mizan.common.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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
  // A queue is there some milliseconds before it is bound; who reads it has bound it.
  private static final long BINDING_MS = 1_000;

  private final List<String> queues;
  private int checkedConnection;

  EventConsumers(@ConfigProperty(name = "mizan.event-consumers") Optional<List<String>> services) {
    queues = services.orElse(List.of()).stream().map(service -> "mizan." + service).toList();
  }

  /**
   * For the relay's thread, before it sends something.
   *
   * @throws IOException if one of the queues is not there yet, or the broker does not answer
   */
  void require(ConfirmedPublisher publisher)
      throws IOException, TimeoutException, InterruptedException {
    if (publisher.connections() == checkedConnection) {
      return;
    }
    boolean isAnyUnread = false;
    for (var queue : queues) {
      var found = publisher.find(queue);
      if (found.isEmpty()) {
        throw new IOException(
            "the broker has no queue " + queue + " yet; MIZAN_EVENT_CONSUMERS says it must");
      }
      isAnyUnread |= found.get().consumers() == 0;
    }
    if (isAnyUnread) {
      Thread.sleep(BINDING_MS);
    }
    checkedConnection = publisher.connections();
  }
}
