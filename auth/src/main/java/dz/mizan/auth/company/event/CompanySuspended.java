package dz.mizan.auth.company.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Nobody of the company may log in but who may do everything. */
@RegisterForReflection
public record CompanySuspended(UUID companyId, UUID suspendedBy) {
  public static final String TYPE = "company.suspended.v1";
}
