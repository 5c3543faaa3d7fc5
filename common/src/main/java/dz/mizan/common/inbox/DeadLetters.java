package dz.mizan.common.inbox;

import dz.mizan.common.outbox.DeadLetterQueue;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The queue {@code mizan.<service>.dead-letters}: what could not be taken in, as it came, with the
 * reason in its headers. Not the broker's own dead-lettering, which knows no reason but "rejected".
 */
@ApplicationScoped
class DeadLetters {
  private final DeadLetterQueue queue;
  private final String name;

  DeadLetters(
      DeadLetterQueue queue, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.queue = queue;
    this.name = "mizan." + service + ".dead-letters";
  }

  Uni<Void> put(byte[] body, String routingKey, int attempts, String reason) {
    Map<String, Object> headers =
        Map.of(
            "x-mizan-reason", reason,
            "x-mizan-attempts", attempts,
            "x-mizan-failed-at", Instant.now().toString(),
            "x-mizan-routing-key", routingKey);
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> putBlocking(body, headers));
  }

  private void putBlocking(byte[] body, Map<String, Object> headers) {
    try {
      queue.put(name, body, headers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException("dead letter not written", e);
    }
  }
}
