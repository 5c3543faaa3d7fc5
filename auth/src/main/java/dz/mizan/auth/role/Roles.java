package dz.mizan.auth.role;

import dz.mizan.auth.permission.Granted;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The roles of the running transaction's company. */
@ApplicationScoped
public class Roles implements PanacheRepositoryBase<Role, UUID> {

  /**
   * Makes sure that these are roles, built in or the company's own.
   *
   * @throws UnknownRole otherwise
   */
  public Uni<Void> requireKnown(Collection<String> codes) {
    return findOwn(codes).invoke(own -> requireKnown(codes, own)).replaceWithVoid();
  }

  /** What these rights permit in all; a role that is gone permits nothing. */
  public Uni<Granted> permitted(Rights rights) {
    return findOwn(rights.roleList()).map(own -> together(rights, own));
  }

  static Granted together(Rights rights, Map<String, List<String>> own) {
    var all = new ArrayList<>(BuiltInRole.permissionsOf(rights.roleList()));
    own.values().forEach(all::addAll);
    all.addAll(rights.permissionList());
    return Granted.of(all);
  }

  /**
   * The permissions of the company's own roles among these, by code. Nobody changes or deletes them
   * until the end of the transaction.
   *
   * @throws UnknownRole if one is neither built in nor the company's
   */
  Uni<Map<String, List<String>>> requireOwn(Collection<String> codes) {
    return findOwn(codes, " order by code for share").invoke(own -> requireKnown(codes, own));
  }

  /** The permissions of the company's own roles among these, by code. */
  Uni<Map<String, List<String>>> findOwn(Collection<String> codes) {
    return findOwn(codes, "");
  }

  private static Uni<Map<String, List<String>>> findOwn(Collection<String> codes, String lock) {
    var wanted = codes.stream().filter(code -> BuiltInRole.find(code).isEmpty()).toList();
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(
            "select code, permissions from role where code = any ($1)" + lock,
            (Object) wanted.toArray(String[]::new))
        .map(
            rows -> {
              var own = new HashMap<String, List<String>>();
              for (var row : rows) {
                own.put(row.getString("code"), List.of(row.getArrayOfStrings("permissions")));
              }
              return own;
            });
  }

  private static void requireKnown(Collection<String> codes, Map<String, List<String>> own) {
    for (var code : codes) {
      if (BuiltInRole.find(code).isEmpty() && !own.containsKey(code)) {
        throw new UnknownRole(code);
      }
    }
  }

  /**
   * Writes a new role.
   *
   * @throws RoleCodeTaken if the company has one with this code
   */
  Uni<Role> add(Role role) {
    return persistAndFlush(role)
        .onFailure(SqlFailures.violates("uq_role_code"))
        .transform(taken -> new RoleCodeTaken(role.code()));
  }

  Uni<Role> require(String code) {
    return find("code", code).firstResult().onItem().ifNull().failWith(() -> none(code));
  }

  /** The role, which nobody else gives, changes or deletes until the end of the transaction. */
  Uni<Role> requireLocked(String code) {
    return find("code", code)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> none(code));
  }

  private static NotFound none(String code) {
    return new NotFound("role", code);
  }

  /** By code, in the order of bytes. */
  Uni<List<Role>> after(String code, int limit) {
    return find("code > ?1 order by code", code).range(0, limit - 1).list();
  }
}
