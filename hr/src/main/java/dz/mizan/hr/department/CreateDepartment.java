package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a department to the company. */
@ApplicationScoped
class CreateDepartment {
  private final Departments departments;
  private final Audit audit;

  CreateDepartment(Departments departments, Audit audit) {
    this.departments = departments;
    this.audit = audit;
  }

  /**
   * Who is restricted to some departments adds one only below one of these, and sees it only when
   * his scope is widened.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope otherwise
   */
  Uni<Department> handle(DepartmentRequest request) {
    var id = Ids.next();
    var parentId = request.parentId();
    Departments.requireInScope(parentId == null ? id : parentId);
    return departments
        .save(new Department(id, request))
        .call(
            d ->
                audit.record(
                    "department.created", "department", d.id(), null, DepartmentView.of(d)));
  }
}
