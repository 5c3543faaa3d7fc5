package dz.mizan.auth.company.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The company's users may log in again. */
@RegisterForReflection
public record CompanyReactivated(UUID companyId, UUID reactivatedBy) {
  public static final String TYPE = "company.reactivated.v1";
}
