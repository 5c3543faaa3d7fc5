package dz.mizan.auth.role;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * Who has a role. Whoever gives roles to somebody tells: users depend on roles, and so roles cannot
 * depend on users.
 */
public interface RoleHolders {
  /** Those of the running transaction's company, in whatever state they are, sorted by id. */
  Uni<List<Holder>> of(String role);

  /** Somebody with all that he was given. */
  record Holder(UUID id, Rights rights) {}
}
