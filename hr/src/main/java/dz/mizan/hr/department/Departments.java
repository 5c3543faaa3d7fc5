package dz.mizan.hr.department;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
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

  /** Makes the department {@code DG}, Direction générale; nothing if the company has it. */
  public Uni<Void> createFirst() {
    return CompanySql.execute(
            "insert into department (id, version, code, name)"
                + " values ($1, 1, 'DG', 'Direction générale') on conflict do nothing",
            Ids.next())
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such department
   */
  Uni<Department> require(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> new NotFound("department", id));
  }

  Uni<Page<Department>> page(PageRequest request) {
    var after = request.afterId();
    var query = after == null ? find("order by id") : find("id > ?1 order by id", after);
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
