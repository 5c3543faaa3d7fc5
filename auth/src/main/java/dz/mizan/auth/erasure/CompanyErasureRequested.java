package dz.mizan.auth.erasure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** Everything of the company is to be deleted, by every service and by whoever else has a copy. */
@RegisterForReflection
public record CompanyErasureRequested(UUID companyId, Instant requestedAt) {
  static final String TYPE = "company.erasure-requested.v1";
}
