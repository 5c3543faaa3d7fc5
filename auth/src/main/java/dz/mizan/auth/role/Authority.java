package dz.mizan.auth.role;

import dz.mizan.auth.permission.CallerPermissions;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.permission.PermissionNotHeld;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may deal with whom: those who have power over users, roles or the company are shut out,
 * renamed or given other rights only by one who has as much power himself. Otherwise whoever may
 * change addresses could have a superuser's password sent to his own.
 */
@ApplicationScoped
public class Authority {
  private final Roles roles;
  private final CallerPermissions caller;

  Authority(Roles roles, CallerPermissions caller) {
    this.roles = roles;
    this.caller = caller;
  }

  /**
   * Makes sure that the caller may deal with somebody who has these rights.
   *
   * @throws PermissionNotHeld (as a failure) otherwise
   */
  public Uni<Void> requireOver(Rights other) {
    return caller
        .areEverything()
        .chain(everything -> everything ? Uni.createFrom().voidItem() : requireAsMuch(other));
  }

  /**
   * Makes sure that the caller may give somebody who has these rights another address, to which his
   * password can be sent then: who lets users in may, or who has all of his rights.
   *
   * @throws PermissionNotHeld (as a failure) otherwise
   */
  public Uni<Void> requireToReaddress(Rights other) {
    return caller
        .include(GrantRights.AUTHORIZE)
        .chain(
            letsIn ->
                letsIn
                    ? Uni.createFrom().voidItem()
                    : roles.permitted(other).chain(all -> caller.require(all.permissions(), null)));
  }

  private Uni<Void> requireAsMuch(Rights other) {
    for (var role : other.roleList()) {
      if (BuiltInRole.find(role).filter(BuiltInRole::governs).isPresent()) {
        return Uni.createFrom().failure(new PermissionNotHeld(Granted.EVERYTHING, role));
      }
    }
    return roles.permitted(other).chain(all -> caller.require(all.governing(), null));
  }
}
