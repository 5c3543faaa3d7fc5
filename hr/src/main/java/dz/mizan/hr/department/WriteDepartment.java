package dz.mizan.hr.department;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Writes departments; what the database refuses becomes a refusal.
 *
 * <p>{@link DepartmentCodeTaken} if another one has its code; {@link UnknownParent} if the company
 * has no such parent that is in use; {@link DepartmentCycle} if it would be above itself; {@link
 * UnknownHead} if nobody at work is the head.
 */
@ApplicationScoped
class WriteDepartment {
  private static final String INSERT =
      """
      insert into department
        (id, version, code, name, name_ar, parent_id, cost_centre, minimum_staff)
      values ($1, 1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String UPDATE =
      """
      update department set version = version + 1, code = $2, name = $3, name_ar = $4,
        parent_id = $5, cost_centre = $6, minimum_staff = $7
      where id = $1
      """;
  private static final String HEAD =
      """
      insert into department_head (department_id, employee_id) values ($1, $2)
      on conflict (company_id, department_id) do update set employee_id = excluded.employee_id
      """;

  Uni<Void> insert(Department department) {
    return write(INSERT, department).chain(() -> head(department));
  }

  /** The version goes up by one. */
  Uni<Void> update(Department department) {
    return write(UPDATE, department).chain(() -> head(department));
  }

  private static Uni<Void> write(String sql, Department department) {
    return CompanySql.execute(
            sql,
            department.id(),
            department.code(),
            department.name(),
            department.nameAr(),
            department.parentId(),
            department.costCentre(),
            department.minimumStaff())
        .onFailure(SqlFailures.violates("uq_department_code"))
        .transform(e -> new DepartmentCodeTaken(department.code()))
        .onFailure(SqlFailures.violates("fk_department_parent"))
        .transform(e -> new UnknownParent(department.parentId()))
        .onFailure(SqlFailures.violates("ck_department_no_cycle"))
        .transform(e -> new DepartmentCycle())
        .replaceWithVoid();
  }

  private static Uni<Void> head(Department department) {
    var headId = department.headId();
    return (headId == null ? headless(department.id()) : headed(department.id(), headId))
        .replaceWithVoid();
  }

  private static Uni<RowSet<Row>> headless(UUID id) {
    return CompanySql.execute("delete from department_head where department_id = $1", id);
  }

  private static Uni<RowSet<Row>> headed(UUID id, UUID headId) {
    return CompanySql.execute(HEAD, id, headId)
        .onFailure(SqlFailures.violates("fk_department_head_employee"))
        .transform(e -> new UnknownHead(headId));
  }
}
