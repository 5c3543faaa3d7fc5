package dz.mizan.common.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not alive where only a new process would reach the database; see {@link SilentDatabase}. A
 * database that is away for everybody makes a service not ready, no more.
 */
@Liveness
@ApplicationScoped
class DatabaseLiveness implements HealthCheck {
  private final OutboxListener listener;

  DatabaseLiveness(OutboxListener listener) {
    this.listener = listener;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Database connections").status(!listener.isSilent()).build();
  }
}
