package dz.mizan.auth.user;

import dz.mizan.auth.role.BuiltInRole;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Those who may let others in, in the running company transaction. */
@ApplicationScoped
class Authorizers {
  private static final List<String> ENOUGH = List.of("users:authorize", "users:*", "*:*");

  /** A few are enough, and a stranger who registers must not cause hundreds of mails. */
  private static final int MAX_TOLD = 10;

  private static final String[] ROLES =
      Arrays.stream(BuiltInRole.values())
          .filter(role -> !Collections.disjoint(role.permissions(), ENOUGH))
          .map(BuiltInRole::code)
          .toArray(String[]::new);

  /** At most ten of them, by whatever role or permission. */
  Uni<List<UUID>> some() {
    return CompanySql.execute(
            "select id from login_user where status = 'AUTHORIZED'"
                + " and (roles && $1 or permissions && $2 or role_permissions && $2)"
                + " order by id limit $3",
            ROLES,
            ENOUGH.toArray(String[]::new),
            MAX_TOLD)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID("id"))
                    .toList());
  }
}
