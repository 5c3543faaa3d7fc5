package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a department to the company. */
@ApplicationScoped
class CreateDepartment {
  private final WriteDepartment write;
  private final Audit audit;

  CreateDepartment(WriteDepartment write, Audit audit) {
    this.write = write;
    this.audit = audit;
  }

  /**
   * Who is restricted to some departments adds one only below one of these, and sees it only when
   * his scope is widened.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope otherwise
   */
  Uni<Department> handle(DepartmentRequest request) {
    var department = Department.of(Ids.next(), request);
    var parentId = department.parentId();
    Departments.requireInScope(parentId == null ? department.id() : parentId);
    return write
        .insert(department)
        .chain(
            () ->
                audit.record(
                    "department.created",
                    "department",
                    department.id(),
                    null,
                    DepartmentView.of(department)))
        .replaceWith(department);
  }
}
