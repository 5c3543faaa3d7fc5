package dz.mizan.common.outbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not alive where only a new process would reach the database at once: its machine has gone, and
 * who asked it, such as the relay or a reader of changes, waits for an answer that will not come. A
 * database that is away for everybody makes a service not ready, no more.
 */
@Liveness
@ApplicationScoped
class DatabaseLiveness implements AsyncHealthCheck {
  private final OutboxListener listener;

  DatabaseLiveness(OutboxListener listener) {
    this.listener = listener;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom()
        .item(
            HealthCheckResponse.named("Database connections")
                .status(!listener.arePoolsLost())
                .build());
  }
}
