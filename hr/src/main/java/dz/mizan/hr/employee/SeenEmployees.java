package dz.mizan.hr.employee;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The records of employees as {@link Reach} opens them: with a permission those of the caller's
 * departments; without any one's own and those of everybody below.
 */
@ApplicationScoped
public class SeenEmployees {
  static final String READ = "employees:read";
  private static final String BELOW =
      """
      select e.* from employee e
      where ($1::uuid is null or e.id > $1) and ($2::uuid is null or e.department_id = $2)
        and ($3::uuid is null or e.position_id = $3) and ($4::uuid is null or e.manager_id = $4)
        and ($5::text is null or e.status = $5) and ($6::text is null or e.number = $6)
        and e.id in (select b from employee m cross join lateral people_below(m.id) b
          where m.user_id = $7 and m.status <> 'LEFT')
      order by e.id limit $8
      """;

  private final Employees employees;
  private final Reach reach;

  SeenEmployees(Employees employees, Reach reach) {
    this.employees = employees;
    this.reach = reach;
  }

  /**
   * @throws NotFound if the caller may not see that employee
   * @throws dz.mizan.common.tenancy.OutOfScope if he has the permission, but not for that
   *     department
   */
  public Uni<Employee> require(UUID id, String permission) {
    return reach
        .requireSees(id, permission)
        .onFailure(NotFound.class)
        .recoverWithUni(unseen -> reach.holds(permission).chain(holds -> why(id, holds, unseen)))
        .chain(() -> CompanySql.execute("select * from employee where id = $1", id))
        .map(rows -> Employee.of(rows.iterator().next()));
  }

  // Whoever has the permission is told that it does not reach so far.
  private Uni<Void> why(UUID id, boolean holds, Throwable unseen) {
    return holds ? employees.require(id).replaceWithVoid() : Uni.createFrom().failure(unseen);
  }

  /**
   * A page of a list of all, or of those below the caller.
   *
   * @throws ForbiddenException if all are asked for without the permission
   */
  Uni<Page<Employee>> page(PageRequest request, EmployeeFilter filter) {
    if (filter.isBelowMe()) {
      return below(request, filter);
    }
    return reach
        .holds(READ)
        .invoke(
            holds -> {
              if (!holds) {
                throw new ForbiddenException();
              }
            })
        .chain(() -> employees.page(request, filter));
  }

  private static Uni<Page<Employee>> below(PageRequest request, EmployeeFilter filter) {
    return CompanySql.execute(
            BELOW,
            request.afterId(),
            filter.departmentId(),
            filter.positionId(),
            filter.managerId(),
            filter.statusName(),
            filter.number(),
            Caller.require().userId(),
            request.limitAndOne())
        .map(Employees::list)
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }
}
