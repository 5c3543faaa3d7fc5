package dz.mizan.hr.department;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The departments of the running transaction's company. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, UUID> {
  /**
   * The kind of scope that restricts callers to some departments: to these themselves, not to those
   * below.
   */
  public static final String SCOPE = "departments";

  /** Makes the department {@code DG}, Direction générale; nothing if the company has it. */
  public Uni<Void> createFirst() {
    return CompanySql.execute(
            "insert into department (id, version, code, name)"
                + " values ($1, 1, 'DG', 'Direction générale') on conflict do nothing",
            Ids.next())
        .replaceWithVoid();
  }

  /**
   * Makes sure that the caller may deal with this department.
   *
   * @param id that of an employee, or the one that is asked for
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of his
   */
  public static void requireInScope(UUID id) {
    Caller.require().scope().require(SCOPE, id);
  }

  /**
   * @throws NotFound if the company has no such department
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of the caller's
   */
  Uni<Department> require(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("department", id))
        .invoke(() -> requireInScope(id));
  }

  /** Those within the caller's scope. */
  Uni<Page<Department>> page(PageRequest request) {
    var afterId = request.afterId();
    var after = afterId == null ? new UUID(0, 0) : afterId;
    var only = Caller.require().scope().only(SCOPE);
    var query =
        only == null
            ? find("id > ?1 order by id", after)
            : find("id > ?1 and id in ?2 order by id", after, only);
    return query
        .range(0, request.limit())
        .list()
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  /**
   * Writes a new department or a changed one.
   *
   * @throws DepartmentCodeTaken if another one has its code
   * @throws UnknownParent if the company has no such parent
   * @throws DepartmentCycle if it would be above itself
   */
  Uni<Department> save(Department department) {
    return persistAndFlush(department)
        .onFailure(SqlFailures.violates("uq_department_code"))
        .transform(e -> new DepartmentCodeTaken(department.code()))
        .onFailure(SqlFailures.violates("fk_department_parent"))
        .transform(e -> new UnknownParent(department.parentId()))
        .onFailure(SqlFailures.violates("ck_department_no_cycle"))
        .transform(e -> new DepartmentCycle());
  }
}
