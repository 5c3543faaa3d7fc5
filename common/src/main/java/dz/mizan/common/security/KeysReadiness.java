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
    return HealthCheckResponse.named("Token keys")
        .status(keys.areKnown() && stale.isComplete())
        .build();
  }
}
