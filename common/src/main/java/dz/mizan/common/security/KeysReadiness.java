package dz.mizan.common.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the keys of auth, and whose rights changed, have been read once: every token
 * would be refused, or asked for.
 */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
  private final VerificationKeys keys;
  private final StaleCredentials stale;

  KeysReadiness(VerificationKeys keys, StaleCredentials stale) {
    this.keys = keys;
    this.stale = stale;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("Token keys");
    if (!keys.areKnown()) {
      return response.down().withData("waitingFor", "the key set of auth").build();
    }
    return stale.isComplete()
        ? response.up().build()
        : response.down().withData("waitingFor", "the changes of rights from auth").build();
  }
}
