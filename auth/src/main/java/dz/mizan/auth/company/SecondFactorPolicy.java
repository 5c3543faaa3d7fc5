package dz.mizan.auth.company;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.permission.CallerPermissions;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.role.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The roles whose holders need a second factor: decided by who may do everything, at once true. */
@ApplicationScoped
class SecondFactorPolicy {
  private final Roles roles;
  private final CallerPermissions caller;
  private final CredentialChanges credentials;

  SecondFactorPolicy(Roles roles, CallerPermissions caller, CredentialChanges credentials) {
    this.roles = roles;
    this.caller = caller;
    this.credentials = credentials;
  }

  /**
   * Lets sessions that are open feel it too, if other roles are asked for.
   *
   * @throws dz.mizan.auth.role.UnknownRole (as a failure) if there is no such role
   */
  Uni<Void> change(Company company, Settings wanted) {
    return wanted.asksSameRoles(company.settings())
        ? Uni.createFrom().voidItem()
        : caller
            .require(List.of(Granted.EVERYTHING), null)
            .chain(() -> roles.requireKnown(List.of(wanted.secondFactorRoles())))
            .chain(() -> credentials.note(company.id()));
  }
}
