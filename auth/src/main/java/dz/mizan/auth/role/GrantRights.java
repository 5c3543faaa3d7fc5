package dz.mizan.auth.role;

import dz.mizan.auth.permission.CallerPermissions;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.permission.PermissionCatalogue;
import dz.mizan.auth.permission.PermissionNotHeld;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what rights somebody gets. Who may let users in ({@code users:authorize}) grants others
 * every built-in role but those that govern. All else a caller must have himself: the governing
 * roles, the permissions of the company's own roles, single permissions, whatever he grants to
 * himself, and every role if he may add users but not let them in. Who may do everything grants
 * everything.
 */
@ApplicationScoped
public class GrantRights {
  static final String AUTHORIZE = "users:authorize";

  private final Roles roles;
  private final PermissionCatalogue catalogue;
  private final CallerPermissions caller;

  GrantRights(Roles roles, PermissionCatalogue catalogue, CallerPermissions caller) {
    this.roles = roles;
    this.catalogue = catalogue;
    this.caller = caller;
  }

  /**
   * The rights that were asked for, if they may be granted; nothing is written. The company's own
   * roles among them stay as they are until the end of the transaction.
   *
   * @param before what he has already; that may stay, whoever granted it. Null: nothing yet
   * @param isOneself whether the caller grants it to himself
   * @throws UnknownRole if there is no such role
   * @throws dz.mizan.auth.permission.UnknownPermission if there is no such permission
   * @throws PermissionNotHeld if the caller lacks what he would grant
   * @throws ScopeNotHeld if the caller is restricted more closely himself
   * @throws TooManyRights if it is more than fits in a token
   */
  public Uni<Rights> handle(RightsRequest wanted, @Nullable Rights before, boolean isOneself) {
    wanted.permissionList().forEach(catalogue::require);
    if (wanted.scopeOrNone().size() > UserScope.MAX_IDS) {
      throw TooManyRights.scope();
    }
    var rights = Rights.of(wanted.roles(), wanted.permissionList(), wanted.scopeOrNone());
    return roles
        .requireOwn(rights.roleList())
        .invoke(own -> requireFits(Roles.together(rights, own)))
        .chain(own -> requireMayGrant(rights, before, own, isOneself))
        .replaceWith(rights);
  }

  static void requireFits(Granted granted) {
    if (granted.permissions().size() > TooManyRights.MAX_PERMISSIONS) {
      throw TooManyRights.permissions();
    }
  }

  private Uni<Void> requireMayGrant(
      Rights rights, @Nullable Rights before, Map<String, List<String>> own, boolean isOneself) {
    return caller
        .areEverything()
        .chain(
            everything ->
                everything
                    ? Uni.createFrom().voidItem()
                    : requireHeld(rights, before, own, isOneself));
  }

  private Uni<Void> requireHeld(
      Rights rights, @Nullable Rights before, Map<String, List<String>> own, boolean isOneself) {
    requireWithinScope(rights.scope(), before == null ? null : before.scope());
    return caller
        .include(AUTHORIZE)
        .chain(
            mayLetIn ->
                requireHeld(
                    rights, before, role -> neededToGrant(role, own, mayLetIn && !isOneself)));
  }

  private Uni<Void> requireHeld(
      Rights rights, @Nullable Rights before, Function<String, List<String>> needed) {
    var had = before == null ? Rights.NONE : before;
    var added = new ArrayList<>(rights.permissionList());
    added.removeAll(had.permissionList());
    var chain = caller.require(added, null);
    for (var role : rights.roleList()) {
      if (!had.roleList().contains(role)) {
        chain = chain.chain(() -> caller.require(needed.apply(role), role));
      }
    }
    return chain;
  }

  private static List<String> neededToGrant(
      String role, Map<String, List<String>> own, boolean letsOthersIn) {
    var builtIn = BuiltInRole.find(role);
    if (builtIn.isEmpty()) {
      return own.getOrDefault(role, List.of());
    }
    if (builtIn.get().governs()) {
      return List.of(Granted.EVERYTHING);
    }
    return letsOthersIn ? List.of() : List.copyOf(builtIn.get().permissions());
  }

  private static void requireWithinScope(UserScope wanted, @Nullable UserScope before) {
    var mine = Caller.require().scope();
    for (var kind : mine.restricted().keySet()) {
      var ids = wanted.scope().only(kind);
      boolean isWithin = ids != null && Objects.requireNonNull(mine.only(kind)).containsAll(ids);
      boolean isAsBefore = before != null && Objects.equals(ids, before.scope().only(kind));
      if (!isWithin && !isAsBefore) {
        throw new ScopeNotHeld(kind);
      }
    }
  }
}
