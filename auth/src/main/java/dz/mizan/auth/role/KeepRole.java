package dz.mizan.auth.role;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.permission.CallerPermissions;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.permission.PermissionCatalogue;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes a company's own roles. Nobody puts permissions into a role that he
 * has not himself, or takes away from one that gives more power than he has.
 */
@ApplicationScoped
class KeepRole {
  private final Roles roles;
  private final RoleHolders holders;
  private final PermissionCatalogue catalogue;
  private final CallerPermissions caller;
  private final CredentialChanges credentials;
  private final Audit audit;

  KeepRole(
      Roles roles,
      RoleHolders holders,
      PermissionCatalogue catalogue,
      CallerPermissions caller,
      CredentialChanges credentials,
      Audit audit) {
    this.roles = roles;
    this.holders = holders;
    this.catalogue = catalogue;
    this.caller = caller;
    this.credentials = credentials;
    this.audit = audit;
  }

  /**
   * @throws RoleCodeTaken if there is such a role, built in or the company's own
   */
  Uni<Role> create(NewRole wanted) {
    if (BuiltInRole.find(wanted.code()).isPresent()) {
      throw new RoleCodeTaken(wanted.code());
    }
    wanted.permissions().forEach(catalogue::require);
    return caller
        .require(wanted.permissions(), wanted.code())
        .chain(() -> roles.add(new Role(wanted.code(), wanted.toDescription())))
        .call(role -> audit.record("role.created", "role", role.id(), null, RoleView.of(role)));
  }

  /**
   * What is the same as before changes nothing. Who has the role has its new permissions within a
   * second.
   *
   * @throws RoleBuiltIn if it is no role of the company's own
   * @throws TooManyRights if somebody who has it would have more than fits in a token
   */
  Uni<Role> change(String code, @Nullable String ifMatch, RoleDescription wanted) {
    wanted.permissions().forEach(catalogue::require);
    return locked(code, ifMatch)
        .chain(role -> requireMayChange(role, wanted).chain(() -> change(role, wanted)));
  }

  private Uni<Void> requireMayChange(Role role, RoleDescription wanted) {
    var needed = new ArrayList<>(wanted.permissions());
    needed.removeAll(role.permissions());
    needed.addAll(Granted.of(role.permissions()).governing());
    return caller.require(needed, role.code());
  }

  private Uni<Role> change(Role role, RoleDescription wanted) {
    var before = RoleView.of(role);
    role.describe(wanted);
    var after = RoleView.of(role);
    if (after.equals(before)) {
      return Uni.createFrom().item(role);
    }
    boolean permitsTheSame = after.permissions().equals(before.permissions());
    return roles
        .flush()
        .chain(() -> audit.record("role.changed", "role", role.id(), before, after))
        .chain(() -> permitsTheSame ? Uni.createFrom().voidItem() : tellHolders(role))
        .replaceWith(role);
  }

  private Uni<Void> tellHolders(Role role) {
    return holders
        .of(role.code())
        .call(this::requireFit)
        .chain(found -> credentials.note(found.stream().map(RoleHolders.Holder::id).toList()));
  }

  private Uni<Void> requireFit(List<RoleHolders.Holder> found) {
    var codes = found.stream().flatMap(h -> h.rights().roleList().stream()).distinct().toList();
    return roles
        .findOwn(codes)
        .invoke(own -> found.forEach(holder -> requireFits(holder.rights(), own)))
        .replaceWithVoid();
  }

  private static void requireFits(Rights rights, Map<String, List<String>> own) {
    var held =
        own.entrySet().stream()
            .filter(role -> rights.roleList().contains(role.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    GrantRights.requireFits(Roles.together(rights, held));
  }

  /**
   * @throws RoleBuiltIn if it is no role of the company's own
   * @throws RoleInUse if somebody has it
   */
  Uni<Void> delete(String code, @Nullable String ifMatch) {
    return locked(code, ifMatch)
        .call(role -> caller.require(Granted.of(role.permissions()).governing(), code))
        .call(role -> holders.of(code).invoke(found -> requireUnused(code, found)))
        .chain(
            role ->
                roles
                    .delete(role)
                    .chain(roles::flush)
                    .chain(
                        () ->
                            audit.record(
                                "role.deleted", "role", role.id(), RoleView.of(role), null)));
  }

  private static void requireUnused(String code, List<RoleHolders.Holder> found) {
    if (!found.isEmpty()) {
      throw new RoleInUse(code, found.size());
    }
  }

  private Uni<Role> locked(String code, @Nullable String ifMatch) {
    if (BuiltInRole.find(code).isPresent()) {
      throw new RoleBuiltIn(code);
    }
    return roles.requireLocked(code).invoke(role -> Versions.check(ifMatch, role.version()));
  }
}
