package dz.mizan.hr.employee;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose records a caller may see: everybody's in his departments with a permission; his own; those
 * of everybody below him in the tree of managers, as long as he works for the company.
 */
@ApplicationScoped
public class Reach {
  private static final String WHERE_HE_STANDS =
      """
      select e.department_id,
        coalesce(e.user_id = $2, false) as himself,
        exists (select from employee m where m.user_id = $2 and m.status <> 'LEFT'
          and m.id in (select people_above(e.id))) as below
      from employee e where e.id = $1
      """;
  private static final String WITHIN =
      """
      select e.id from employee e where e.department_id = any ($1)
      union
      select e.id from employee e where e.user_id = $2
      union
      select b from employee m cross join lateral people_below(m.id) b
        where m.user_id = $2 and m.status <> 'LEFT'
      """;

  private static final String OUTSIDE =
      """
      select i from unnest($1::uuid[]) i
      where not exists (select from employee e where e.id = i
        and ($2::uuid[] is null or e.department_id = any ($2)))
      limit 1
      """;

  private final CurrentIdentityAssociation identity;

  Reach(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /**
   * The employee that the calling user is.
   *
   * @throws NotFound {@code employee-record} if he is none, or a machine
   */
  public Uni<UUID> self() {
    var user = user();
    return CompanySql.execute("select id from employee where user_id = $1", user)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("employee-record", user);
              }
              return rows.iterator().next().getUUID(0);
            });
  }

  /**
   * Lets in who holds the permission for that employee's department, that employee, and whoever
   * stands above him.
   *
   * @throws NotFound to everybody else
   */
  public Uni<Void> requireSees(UUID employee, String permission) {
    return require(employee, permission, true);
  }

  /**
   * The same, but never that employee himself, whatever he holds: nobody decides about himself.
   *
   * @throws NotForOneself if he holds the permission and it is himself
   * @throws NotFound to everybody else
   */
  public Uni<Void> requireManages(UUID employee, String permission) {
    return require(employee, permission, false);
  }

  /**
   * Whether the caller holds the permission and the employee's department is in his scope. That he
   * is that employee, or stands above him, opens nothing here.
   */
  public Uni<Boolean> isWithin(UUID employee, String permission) {
    return outside(List.of(employee), permission).map(Optional::isEmpty);
  }

  /**
   * Lets in only by {@link #isWithin}.
   *
   * @throws NotFound to everybody else
   */
  public Uni<Void> requireWithin(UUID employee, String permission) {
    return requireAllWithin(List.of(employee), permission);
  }

  /**
   * The same for several at once.
   *
   * @throws NotFound with one whom the permission does not reach
   */
  public Uni<Void> requireAllWithin(Collection<UUID> employees, String permission) {
    return outside(employees, permission)
        .invoke(
            outside -> {
              if (outside.isPresent()) {
                throw new NotFound("employee", outside.get());
              }
            })
        .replaceWithVoid();
  }

  /** All whom {@link #requireSees} lets the caller see; empty if that is everybody. */
  public Uni<Optional<Set<UUID>>> visible(String permission) {
    return holds(permission)
        .chain(
            holds -> {
              var departments = Caller.require().scope().onlyArray(Departments.SCOPE);
              if (holds && departments == null) {
                return Uni.createFrom().item(Optional.empty());
              }
              return within(departments == null || !holds ? new UUID[0] : departments)
                  .map(Optional::of);
            });
  }

  /** Whether the caller has this permission; his scope is another question. */
  public Uni<Boolean> holds(String permission) {
    int colon = permission.indexOf(':');
    var parsed =
        new StringPermission(permission.substring(0, colon), permission.substring(colon + 1));
    return identity.getDeferredIdentity().chain(caller -> caller.checkPermission(parsed));
  }

  private static Uni<Set<UUID>> within(UUID[] departments) {
    return CompanySql.execute(WITHIN, departments, user())
        .map(
            rows -> {
              var ids = new HashSet<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  private Uni<Optional<UUID>> outside(Collection<UUID> employees, String permission) {
    return holds(permission)
        .chain(
            holds -> {
              if (!holds) {
                return Uni.createFrom().item(employees.stream().findFirst());
              }
              return CompanySql.execute(
                      OUTSIDE,
                      employees.toArray(UUID[]::new),
                      Caller.require().scope().onlyArray(Departments.SCOPE))
                  .map(
                      rows ->
                          rows.size() == 0
                              ? Optional.empty()
                              : Optional.of(rows.iterator().next().getUUID(0)));
            });
  }

  private Uni<Void> require(UUID employee, String permission, boolean himselfToo) {
    return holds(permission)
        .chain(
            holds ->
                CompanySql.execute(WHERE_HE_STANDS, employee, user())
                    .invoke(
                        rows -> {
                          if (rows.size() == 0) {
                            throw new NotFound("employee", employee);
                          }
                          check(employee, rows.iterator().next(), holds, himselfToo);
                        }))
        .replaceWithVoid();
  }

  private static void check(UUID employee, Row row, boolean holds, boolean himselfToo) {
    boolean opens = holds && isInScope(row);
    boolean himself = row.getBoolean("himself");
    if (opens && himself && !himselfToo) {
      throw new NotForOneself();
    }
    if (!opens && !(himself && himselfToo) && !row.getBoolean("below")) {
      throw new NotFound("employee", employee);
    }
  }

  private static boolean isInScope(Row row) {
    var only = Caller.require().scope().only(Departments.SCOPE);
    return only == null || only.contains(row.getUUID("department_id"));
  }

  // A job is nobody's employee.
  private static UUID user() {
    var user = Caller.require().userId();
    return user == null ? new UUID(0, 0) : user;
  }
}
