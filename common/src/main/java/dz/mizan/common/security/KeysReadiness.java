package dz.mizan.common.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the keys of auth have been read once: every token would be refused. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
  private final VerificationKeys keys;

  KeysReadiness(VerificationKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Token keys").status(keys.areKnown()).build();
  }
}
