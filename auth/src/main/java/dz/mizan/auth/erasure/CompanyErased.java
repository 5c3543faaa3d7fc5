package dz.mizan.auth.erasure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/** What auth reads of a service's {@code company.erased.v1}. */
@RegisterForReflection
record CompanyErased(Instant erasedAt, List<Deleted> tables) {

  /** How many rows of a table were deleted. */
  @RegisterForReflection
  record Deleted(String table, long rows) {}
}
