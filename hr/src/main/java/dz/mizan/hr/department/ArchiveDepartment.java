package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a department out of use, and back. Its history stays. */
@ApplicationScoped
class ArchiveDepartment {
  private static final String USES =
      """
      select
        (select count(*) from (
          select id from employee where department_id = $1 and status <> 'LEFT'
          union
          select employee_id from assignment where department_id = $1
            and (upper(valid) is null or upper(valid) > business_date())) here) as employees,
        (select count(*) from position where department_id = $1 and archived_at is null)
          as positions,
        (select count(*) from department where parent_id = $1 and archived_at is null)
          as departments
      """;
  // Its parent is written too, so that the database looks whether that one is in use.
  private static final String MOVE =
      """
      update department set version = version + 1, parent_id = parent_id,
        archived_at = case when $2 then now() end
      where id = $1
      """;

  private final Departments departments;
  private final Audit audit;

  ArchiveDepartment(Departments departments, Audit audit) {
    this.departments = departments;
    this.audit = audit;
  }

  /**
   * Whoever is about to be placed into it at the same moment waits, and is refused then.
   *
   * @throws DepartmentArchived if it is archived already
   * @throws DepartmentInUse if people, positions or departments in use are in it
   */
  Uni<Department> archive(UUID id, @Nullable String ifMatch) {
    return departments
        .requireLocked(id)
        .invoke(department -> Versions.check(ifMatch, department.version()))
        .chain(
            department -> {
              if (department.archived()) {
                throw DepartmentArchived.already();
              }
              return requireUnused(id).chain(() -> move(department, true));
            });
  }

  /**
   * @throws DepartmentArchived if it is not archived
   * @throws UnknownParent if the department above is still archived
   */
  Uni<Department> restore(UUID id, @Nullable String ifMatch) {
    return departments
        .requireLocked(id)
        .invoke(department -> Versions.check(ifMatch, department.version()))
        .chain(
            department -> {
              if (!department.archived()) {
                throw DepartmentArchived.not();
              }
              return move(department, false);
            });
  }

  private static Uni<Void> requireUnused(UUID id) {
    return CompanySql.execute(USES, id)
        .invoke(
            rows -> {
              var row = rows.iterator().next();
              long employees = row.getLong("employees");
              long positions = row.getLong("positions");
              long below = row.getLong("departments");
              if (employees + positions + below > 0) {
                throw new DepartmentInUse(employees, positions, below);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Department> move(Department before, boolean archived) {
    return CompanySql.execute(MOVE, before.id(), archived)
        .onFailure(SqlFailures.violates("fk_department_parent"))
        .transform(e -> new UnknownParent(before.parentId()))
        .chain(() -> departments.require(before.id()))
        .call(
            after ->
                audit.record(
                    archived ? "department.archived" : "department.restored",
                    "department",
                    before.id(),
                    DepartmentView.of(before),
                    DepartmentView.of(after)));
  }
}
